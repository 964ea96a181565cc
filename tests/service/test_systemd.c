/* What systemd hears: one datagram on the socket that it names, and nothing when it named none. */
#include "tap.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "systemd.h"

static int listen_on(const struct sockaddr_un *address, size_t name_len) {
  int fd = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  assert_true(fd >= 0);
  assert_int_equal(
      bind(fd, (const struct sockaddr *)address, (socklen_t)(offsetof(struct sockaddr_un, sun_path) + name_len)), 0);
  return fd;
}

static void assert_heard(int fd, const char *expected) {
  char heard[64] = "";
  ssize_t len = recv(fd, heard, sizeof heard - 1, MSG_DONTWAIT);
  if (expected) {
    assert_int_equal(len, strlen(expected));
    assert_string_equal(heard, expected);
  } else {
    assert_int_equal(len, -1);
    assert_int_equal(errno, EAGAIN);
  }
}

static void by_path_and_by_name(void **state) {
  (void)state;
  char folder[] = "/tmp/schakel-systemd-XXXXXX", path[64], name[64];
  assert_non_null(mkdtemp(folder));
  snprintf(path, sizeof path, "%s/notify", folder);
  snprintf(name, sizeof name, "@%s", folder + 1);
  const char *const places[] = {path, name};
  for (size_t i = 0; i < 2; i++) {
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    memcpy(address.sun_path, places[i], strlen(places[i]));
    if (i == 1) address.sun_path[0] = '\0';
    int fd = listen_on(&address, strlen(places[i]));
    setenv("NOTIFY_SOCKET", places[i], 1);
    systemd_melden("READY=1");
    assert_heard(fd, "READY=1");
    systemd_melden("STOPPING=1");
    assert_heard(fd, "STOPPING=1");
    assert_heard(fd, NULL);
    close(fd);
  }
  unlink(path);
  rmdir(folder);
}

/* Not one of these may stop or hold up the server. */
static void where_nobody_listens(void **state) {
  (void)state;
  char long_path[200];
  memset(long_path, 'a', sizeof long_path);
  long_path[0] = '/';
  long_path[sizeof long_path - 1] = '\0';
  const char *const places[] = {"", "zomaar", "/tmp/er/is/hier/niets", long_path};
  unsetenv("NOTIFY_SOCKET");
  systemd_melden("READY=1");
  for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
    setenv("NOTIFY_SOCKET", places[i], 1);
    systemd_melden("READY=1");
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(by_path_and_by_name),
      cmocka_unit_test(where_nobody_listens),
  };
  return RUN_TESTS(tests);
}
