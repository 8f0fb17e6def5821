/* dirtier MEBIBYTES RATE: writes to each page of so much memory in turn, RATE MiB a second (0: as fast as it goes). */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { PAGE = 4096, BATCH = 256 }; /* a batch is 1 MiB */

static long long now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

int main(int count, char **words) {
    size_t size = count == 3 ? (size_t) atol(words[1]) << 20 : 0;
    long rate = size ? atol(words[2]) : 0;
    volatile char *memory = size ? malloc(size) : NULL;
    if (!memory) {
        fputs("usage: dirtier MEBIBYTES RATE\n", stderr);
        return 2;
    }
    long long due = now();
    for (size_t at = 0;;) {
        for (int page = 0; page < BATCH; page++, at = (at + PAGE) % size) memory[at]++;
        if (rate <= 0) continue;
        long long late = now() - (due += 1000000000LL / rate);
        if (late < 0) usleep(-late / 1000 + 1);
        else if (late > 1000000000LL) due = now(); /* do not catch up after a long halt */
    }
}
