/* ticker IP PORT PERIOD_MICROSECONDS [SOURCE_IP]: sends "seq mono_ns real_ns" by UDP, for ever.
   A listener outside sees from the gaps how long the guest stood still, and from seq that its memory travelled with it:
   the counter lives in /run/counter, which is memory, so a new process goes on counting and a reboot begins at 1.
   Addresses are of IPv4 or IPv6. With SOURCE_IP, which an interface must have, it pretends to be whoever owns that. */
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

static long long now(clockid_t clock) {
    struct timespec time;
    clock_gettime(clock, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

struct place {
    union {
        struct sockaddr any;
        struct sockaddr_in four;
        struct sockaddr_in6 six;
    } at;
    socklen_t length;
};

static struct place place(const char *address, const char *port) {
    struct place place = {0};
    if (inet_pton(AF_INET, address, &place.at.four.sin_addr) == 1) {
        place.at.four.sin_family = AF_INET;
        place.at.four.sin_port = htons(atoi(port));
        place.length = sizeof place.at.four;
    } else if (inet_pton(AF_INET6, address, &place.at.six.sin6_addr) == 1) {
        place.at.six.sin6_family = AF_INET6;
        place.at.six.sin6_port = htons(atoi(port));
        place.length = sizeof place.at.six;
    } else {
        fprintf(stderr, "ticker: '%s' is no address\n", address);
        exit(2);
    }
    return place;
}

int main(int count, char **words) {
    if (count != 4 && count != 5) {
        fputs("usage: ticker IP PORT PERIOD_MICROSECONDS [SOURCE_IP]\n", stderr);
        return 2;
    }
    struct place target = place(words[1], words[2]);
    int out = socket(target.at.any.sa_family, SOCK_DGRAM, 0), memory = open("/run/counter", O_RDWR | O_CREAT, 0644);
    if (count == 5) {
        struct place source = place(words[4], "0");
        if (bind(out, &source.at.any, source.length) < 0) {
            perror("ticker: source");
            return 2;
        }
    }
    char text[128] = {0};
    unsigned long sequence = pread(memory, text, sizeof text - 1, 0) > 0 ? strtoul(text, NULL, 10) : 0;
    long period = atol(words[3]);
    struct timespec pause = {.tv_sec = period / 1000000, .tv_nsec = period % 1000000 * 1000};
    for (;;) {
        int length = snprintf(text, sizeof text, "%lu %lld %lld\n", ++sequence, now(CLOCK_MONOTONIC), now(CLOCK_REALTIME));
        sendto(out, text, length, MSG_DONTWAIT, &target.at.any, target.length);
        length = snprintf(text, sizeof text, "%-20lu\n", sequence);
        if (pwrite(memory, text, length, 0) < 0) return 1;
        nanosleep(&pause, NULL);
    }
}
