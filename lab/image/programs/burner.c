/* burner SECONDS: keeps one processor busy for that long. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int count, char **words) {
    if (count != 2) {
        fputs("usage: burner SECONDS\n", stderr);
        return 2;
    }
    time_t end = time(NULL) + atol(words[1]);
    volatile unsigned long work = 0;
    while (time(NULL) < end) {
        for (int i = 0; i < 1000000; i++) work += i;
    }
    return 0;
}
