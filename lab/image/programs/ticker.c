/* ticker IP PORT PERIOD_MICROSECONDS: sends "seq mono_ns real_ns" by UDP, for ever.
   A listener outside sees from the gaps how long the guest stood still, and from seq that its memory travelled with it:
   the counter lives in /run/counter, which is memory, so a new process goes on counting and a reboot begins at 1. */
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

int main(int count, char **words) {
    if (count != 4) {
        fputs("usage: ticker IP PORT PERIOD_MICROSECONDS\n", stderr);
        return 2;
    }
    struct sockaddr_in target = {.sin_family = AF_INET, .sin_port = htons(atoi(words[2]))};
    if (inet_pton(AF_INET, words[1], &target.sin_addr) != 1) {
        fprintf(stderr, "ticker: '%s' is not an IPv4 address\n", words[1]);
        return 2;
    }
    int out = socket(AF_INET, SOCK_DGRAM, 0), memory = open("/run/counter", O_RDWR | O_CREAT, 0644);
    char text[128] = {0};
    unsigned long sequence = pread(memory, text, sizeof text - 1, 0) > 0 ? strtoul(text, NULL, 10) : 0;
    long period = atol(words[3]);
    struct timespec pause = {.tv_sec = period / 1000000, .tv_nsec = period % 1000000 * 1000};
    for (;;) {
        int length = snprintf(text, sizeof text, "%lu %lld %lld\n", ++sequence, now(CLOCK_MONOTONIC), now(CLOCK_REALTIME));
        sendto(out, text, length, MSG_DONTWAIT, (struct sockaddr *) &target, sizeof target);
        length = snprintf(text, sizeof text, "%-20lu\n", sequence);
        if (pwrite(memory, text, length, 0) < 0) return 1;
        nanosleep(&pause, NULL);
    }
}
