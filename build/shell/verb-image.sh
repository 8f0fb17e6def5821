# shellcheck shell=bash
# image: builds an image that does not come with "up", and puts it on sale.

verb_image() {
    [ $# -eq 1 ] || wrong "image needs the name of one image: debian"
    [ "$1" = debian ] || wrong "image does not know '$1', but: debian"
    require_root
    locked build_image
}

build_image() {
    "$lab_folder/install"
    say "the Debian image (the first time takes about six minutes)"
    BERTH_CACHE=${BERTH_CACHE:-$repository/.berth/cache} "$lab_folder/image/debian/build" "$images_folder/debian-12"
    offer_images
}

# The control plane looks for images when it starts: each replica starts anew, one after another. Guests run on.
offer_images() {
    local number
    process_runs control-plane || return 0
    require_java
    choose_catalogue ''
    choose_replicas ''
    for ((number = 1; number <= replicas; number++)); do
        stop_process "$(replica_name "$number")" TERM 20
        start_control_plane "$number"
    done
}
