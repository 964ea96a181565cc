#ifndef HTTP_LISTEN_H
#define HTTP_LISTEN_H

#include "base/fault.h"

/* A listening socket on "127.0.0.1", "[::1]" or the path of a unix socket (made with mode 0660; one that nobody listens
 * to any more is replaced). Anything else is refused. ret_port is 0 for a unix socket. The caller closes it. */
bool listen_open(const char *address, int port, int *ret_fd, int *ret_port, struct fault *fault);

/* Removes the unix socket, if it is one. */
void listen_remove(const char *address);

#endif
