#include "connect/clamd.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

enum { STUK = 64 * 1024, ANTWOORD_MAX = 1024 };

struct clamd {
  struct clamd_settings settings;
  struct sockaddr_un address;
};

struct clamd *clamd_create(const struct clamd_settings *settings) {
  size_t len = strlen(settings->socket);
  struct clamd *clamd = calloc(1, sizeof *clamd);
  if (!clamd) abort();
  if (len == 0 || len >= sizeof clamd->address.sun_path) {
    free(clamd);
    return NULL;
  }
  clamd->settings = *settings;
  clamd->address.sun_family = AF_UNIX;
  memcpy(clamd->address.sun_path, settings->socket, len);
  return clamd;
}

void clamd_destroy(struct clamd *clamd) {
  free(clamd);
}

static bool outside(struct fault *fault, const char *detail) {
  return fault_set(fault, FAULT_OUTSIDE, S("De controle op virussen antwoordt niet."), "clamd: %s", detail);
}

static int open_socket(const struct clamd *clamd) {
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  const struct timeval wait = {.tv_sec = clamd->settings.timeout_ms / 1000,
                               .tv_usec = (suseconds_t)(clamd->settings.timeout_ms % 1000) * 1000};
  if (fd < 0) return -1;
  if (setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &wait, sizeof wait) == 0 &&
      setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &wait, sizeof wait) == 0 &&
      connect(fd, (const struct sockaddr *)&clamd->address, sizeof clamd->address) == 0)
    return fd;
  close(fd);
  return -1;
}

static bool send_all(int fd, struct str bytes) {
  while (bytes.len) {
    ssize_t sent = send(fd, bytes.ptr, bytes.len, MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes = str_part(bytes, (size_t)sent, bytes.len);
  }
  return true;
}

/* Each piece with its length before it; a length of nothing ends it. */
static bool send_piece(int fd, struct str piece) {
  const unsigned char length[4] = {(unsigned char)(piece.len >> 24), (unsigned char)(piece.len >> 16),
                                   (unsigned char)(piece.len >> 8), (unsigned char)piece.len};
  return send_all(fd, (struct str){(const char *)length, sizeof length}) && send_all(fd, piece);
}

static bool send_stream(int fd, struct str bytes) {
  if (!send_all(fd, (struct str){"zINSTREAM", sizeof "zINSTREAM"})) return false;
  for (size_t at = 0; at < bytes.len; at += STUK)
    if (!send_piece(fd, str_part(bytes, at, at + STUK))) return false;
  return send_piece(fd, (struct str){0});
}

/* Until its closing NUL. */
static struct str receive(int fd, char into[ANTWOORD_MAX]) {
  size_t len = 0;
  while (len < ANTWOORD_MAX) {
    ssize_t got = recv(fd, into + len, ANTWOORD_MAX - len, 0);
    if (got <= 0) break;
    len += (size_t)got;
    if (into[len - 1] == '\0') return (struct str){into, len - 1};
  }
  return (struct str){0};
}

bool clamd_antwoord(struct str antwoord, bool *ret_schoon) {
  bool clean = str_eq(antwoord, S("stream: OK"));
  if (!clean && !(str_starts(antwoord, S("stream: ")) && str_ends(antwoord, S(" FOUND")))) return false;
  *ret_schoon = clean;
  return true;
}

bool clamd_keuren(struct clamd *clamd, struct str bytes, bool *ret_schoon, struct fault *fault) {
  assert(!clamd->settings.transaction_open || !clamd->settings.transaction_open());
  char answer[ANTWOORD_MAX];
  int fd = open_socket(clamd);
  if (fd < 0) return outside(fault, "nobody listens");
  /* It may say what it thinks of it before all is sent: over its limit, for one. */
  bool sent = send_stream(fd, bytes);
  struct str said = receive(fd, answer);
  close(fd);
  if (!clamd_antwoord(said, ret_schoon)) return outside(fault, sent ? "no verdict" : "connection broke");
  return sent || !*ret_schoon || outside(fault, "verdict about less than all");
}
