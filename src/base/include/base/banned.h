/* Functions that do not know how much room there is, or that use hidden state. Included by force before every file. */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf strtok atoi atol atof gets localtime gmtime ctime    \
    asctime

#endif
