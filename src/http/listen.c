#include "listen.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

enum { BACKLOG = 512 };

union address {
  struct sockaddr any;
  struct sockaddr_in v4;
  struct sockaddr_in6 v6;
  struct sockaddr_un local;
};

struct place {
  union address address;
  socklen_t len;
};

static bool is_path(const char *address) {
  return strchr(address, '/') != NULL;
}

static bool place_of(const char *address, int port, struct place *place, struct fault *fault) {
  *place = (struct place){0};
  union address *into = &place->address;
  if (is_path(address)) {
    if (strlen(address) >= sizeof into->local.sun_path)
      return fault_set(fault, FAULT_INPUT, S("Het pad van de socket is te lang. Kies een pad van hooguit 107 tekens."),
                       "socket path too long");
    into->local.sun_family = AF_UNIX;
    memcpy(into->local.sun_path, address, strlen(address));
    place->len = sizeof into->local;
    return true;
  }
  if (port < 0 || port > 65535)
    return fault_set(fault, FAULT_INPUT, S("Het poortnummer moet tussen 0 en 65535 liggen."), "port out of range");
  if (strcmp(address, "127.0.0.1") == 0) {
    into->v4 = (struct sockaddr_in){.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    into->v4.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    place->len = sizeof into->v4;
    return true;
  }
  if (strcmp(address, "[::1]") == 0) {
    into->v6 = (struct sockaddr_in6){
        .sin6_family = AF_INET6, .sin6_port = htons((uint16_t)port), .sin6_addr = in6addr_loopback};
    place->len = sizeof into->v6;
    return true;
  }
  return fault_set(
      fault, FAULT_INPUT,
      S("Schakel luistert alleen op 127.0.0.1, op [::1] of op een unix-socket. Zet voor andere adressen een webserver "
        "met TLS ervoor, zoals nginx."),
      "address is not local");
}

static bool somebody_listens(const struct place *place) {
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  bool listens = fd >= 0 && (connect(fd, &place->address.any, place->len) == 0 || errno != ECONNREFUSED);
  if (fd >= 0) close(fd);
  return listens;
}

static bool clear_path(const char *path, const struct place *place, struct fault *fault) {
  struct stat stat;
  if (lstat(path, &stat) != 0) return true;
  if (!S_ISSOCK(stat.st_mode))
    return fault_set(fault, FAULT_INPUT, S("Op het pad van de socket staat al een bestand. Kies een ander pad."),
                     "path is no socket");
  if (somebody_listens(place))
    return fault_set(fault, FAULT_BUSY, S("Op deze socket luistert al een ander programma."), "socket in use");
  unlink(path);
  return true;
}

static bool bind_and_listen(int fd, const char *address, const struct place *place) {
  int yes = 1;
  if (!is_path(address)) setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  if (bind(fd, &place->address.any, place->len) != 0) return false;
  return (!is_path(address) || chmod(address, 0660) == 0) && listen(fd, BACKLOG) == 0;
}

static int port_of(int fd) {
  union address bound = {0};
  socklen_t len = sizeof bound;
  if (getsockname(fd, &bound.any, &len) != 0 || bound.any.sa_family == AF_UNIX) return 0;
  return ntohs(bound.any.sa_family == AF_INET6 ? bound.v6.sin6_port : bound.v4.sin_port);
}

bool listen_open(const char *address, int port, int *ret_fd, int *ret_port, struct fault *fault) {
  struct place place;
  if (!place_of(address, port, &place, fault)) return false;
  if (is_path(address) && !clear_path(address, &place, fault)) return false;
  int fd = socket(place.address.any.sa_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
  if (fd >= 0 && bind_and_listen(fd, address, &place)) {
    *ret_fd = fd;
    *ret_port = port_of(fd);
    return true;
  }
  int error = errno;
  if (fd >= 0) close(fd);
  if (error == EADDRINUSE)
    return fault_set(fault, FAULT_BUSY, S("De poort is al in gebruik door een ander programma. Kies een andere poort."),
                     "address in use");
  return fault_set(fault, FAULT_INTERNAL, S("Schakel kan op dit adres niet luisteren."), "cannot listen: %s",
                   strerror(error));
}

void listen_remove(const char *address) {
  if (is_path(address)) unlink(address);
}
