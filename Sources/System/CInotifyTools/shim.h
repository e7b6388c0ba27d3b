#include <stddef.h>
#include <inotifytools/inotifytools.h>
#include <inotifytools/inotify.h>
