#include "descriptors.h"
#include <errno.h>
#include <termios.h>
#include <unistd.h>

enum { escape = 0x1B };

/* The next byte, -1 at the end of input, and where none comes within `tenths` of a second; 0 waits for ever. */
static int next_byte(int descriptor, struct termios *mode, cc_t tenths) {
    mode->c_cc[VMIN] = tenths == 0;
    mode->c_cc[VTIME] = tenths;
    if (tcsetattr(descriptor, TCSANOW, mode) != 0) return -1;
    unsigned char byte;
    ssize_t count;
    do count = read(descriptor, &byte, 1);
    while (count < 0 && errno == EINTR);
    return count == 1 ? byte : -1;
}

/* Reads what one key sends behind its escape: "[1~", "[1;5C", "OP", "[[A", or another key that was struck with Alt.
   Terminals send it at once, so what comes later is another key. */
static void pass_over_sequence(int descriptor, struct termios *mode) {
    int byte;
    do byte = next_byte(descriptor, mode, 1);
    while (byte == escape);
    if (byte != '[' && byte != 'O') return;
    byte = next_byte(descriptor, mode, 5);
    /* The console of Linux sends its first five function keys as "[[A". */
    if (byte == '[') byte = next_byte(descriptor, mode, 5);
    while (byte >= 0x20 && byte < 0x40) byte = next_byte(descriptor, mode, 5);
}

void descriptors_discard(int descriptor) {
    tcdrain(descriptor);
    tcflush(descriptor, TCIFLUSH);
}

int descriptors_key(int descriptor) {
    struct termios before, while_waiting;
    if (tcgetattr(descriptor, &before) != 0) return -1;
    while_waiting = before;
    while_waiting.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ISIG);
    int key = next_byte(descriptor, &while_waiting, 0);
    if (key == escape) pass_over_sequence(descriptor, &while_waiting);
    tcsetattr(descriptor, TCSADRAIN, &before);
    return key;
}
