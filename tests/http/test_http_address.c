/* Where the server listens, and where it refuses to. */
#include "http_proef.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/fault.h"

#define TAIL "Host: a\r\n\r\n"

static void nobody(void *context, const struct route *route, struct request *request, struct response *response) {
  (void)context, (void)route, (void)request, (void)response;
}

static void no_problem(void *context, int status, struct request *request, struct response *response) {
  (void)context, (void)status, (void)request, (void)response;
}

static const struct http_handlers handlers = {NULL, nobody, no_problem};

static bool try_start(struct http_settings settings, struct fault *fault) {
  struct http_server *server = NULL;
  fault_init(fault);
  if (http_start(&settings, NULL, 0, &handlers, &server, fault)) {
    http_stop(server);
    return true;
  }
  assert_null(server);
  return false;
}

static void test_public_addresses_are_refused(void **state) {
  (void)state;
  const char *addresses[] = {
      "0.0.0.0",           "[::]", "::", "*", "", "192.168.1.1", "localhost", "127.0.0.1:8080", "example.org",
      "[::ffff:127.0.0.1]"};
  struct fault fault;
  size_t at;
  for (size_t i = 0; i < sizeof addresses / sizeof *addresses; i++) {
    if (try_start((struct http_settings){.address = addresses[i]}, &fault)) fail_msg("listens on %s", addresses[i]);
    assert_int_equal(fault.class, FAULT_INPUT);
    assert_true(str_find(fault.message, S("Schakel luistert alleen op 127.0.0.1"), &at));
  }
}

static void test_local_addresses(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){.address = "127.0.0.1"});
  struct fault fault;
  assert_true(proef.port > 0);
  assert_text(proef_ask(arena, &proef, "GET / HTTP/1.1\r\n" TAIL).body, "hallo");
  assert_false(try_start((struct http_settings){.address = "127.0.0.1", .port = proef.port}, &fault));
  assert_int_equal(fault.class, FAULT_BUSY);
  int port = proef.port;
  proef_stop(&proef);
  assert_true(try_start((struct http_settings){.address = "127.0.0.1", .port = port}, &fault)); /* again at once */
  assert_false(try_start((struct http_settings){.address = "127.0.0.1", .port = 65536}, &fault));
  assert_false(try_start((struct http_settings){.address = "127.0.0.1", .port = -1}, &fault));
  arena_destroy(arena);
}

static void test_version_6(void **state) {
  (void)state;
  struct fault fault;
  if (access("/proc/net/if_inet6", R_OK) != 0) skip();
  assert_true(try_start((struct http_settings){.address = "[::1]"}, &fault));
}

static int make_folder(void **state) {
  char *folder = test_malloc(64);
  snprintf(folder, 64, "/tmp/schakel-http-XXXXXX");
  *state = folder;
  return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state) {
  int removed = rmdir(*state); /* fails when a socket was left behind */
  test_free(*state);
  return removed;
}

static void test_unix_socket(void **state) {
  struct arena *arena = arena_create(SIZE_MAX);
  const char *path = str_c(arena, str_format(arena, "%s/socket", (const char *)*state));
  struct fault fault;
  struct stat stat_of;
  for (int round = 0; round < 2; round++) {
    struct proef proef = proef_start((struct http_settings){.address = path});
    assert_int_equal(proef.port, 0);
    assert_int_equal(stat(path, &stat_of), 0);
    assert_int_equal(stat_of.st_mode, S_IFSOCK | 0660);
    int fd = proef_connect_path(path);
    proef_send_text(fd, "GET / HTTP/1.1\r\n" TAIL);
    assert_text(proef_reply(arena, fd, true).body, "hallo");
    close(fd);
    assert_false(try_start((struct http_settings){.address = path}, &fault)); /* one that lives is left alone */
    assert_int_equal(fault.class, FAULT_BUSY);
    assert_int_equal(stat(path, &stat_of), 0);
    proef_stop(&proef);
    assert_int_not_equal(stat(path, &stat_of), 0);
  }
  arena_destroy(arena);
}

static void test_stale_unix_socket_is_replaced(void **state) {
  struct arena *arena = arena_create(SIZE_MAX);
  const char *path = str_c(arena, str_format(arena, "%s/socket", (const char *)*state));
  proef_leave_stale_socket(path);
  struct proef proef = proef_start((struct http_settings){.address = path});
  int fd = proef_connect_path(path);
  proef_send_text(fd, "GET / HTTP/1.1\r\n" TAIL);
  assert_text(proef_reply(arena, fd, true).body, "hallo");
  close(fd);
  proef_stop(&proef);
  arena_destroy(arena);
}

static void test_no_file_is_replaced(void **state) {
  struct arena *arena = arena_create(SIZE_MAX);
  const char *path = str_c(arena, str_format(arena, "%s/bestand", (const char *)*state));
  struct fault fault;
  FILE *file = fopen(path, "w");
  assert_non_null(file);
  fclose(file);
  assert_false(try_start((struct http_settings){.address = path}, &fault));
  assert_int_equal(fault.class, FAULT_INPUT);
  assert_int_equal(unlink(path), 0);
  assert_false(try_start(
      (struct http_settings){.address = str_c(arena, str_format(arena, "%s/niets/socket", (const char *)*state))},
      &fault));
  char *long_path = arena_new(arena, 200);
  for (int i = 0; i < 199; i++) long_path[i] = i % 20 ? 'a' : '/';
  assert_false(try_start((struct http_settings){.address = long_path}, &fault));
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_public_addresses_are_refused),
      cmocka_unit_test(test_local_addresses),
      cmocka_unit_test(test_version_6),
      cmocka_unit_test_setup_teardown(test_unix_socket, make_folder, remove_folder),
      cmocka_unit_test_setup_teardown(test_stale_unix_socket_is_replaced, make_folder, remove_folder),
      cmocka_unit_test_setup_teardown(test_no_file_is_replaced, make_folder, remove_folder),
  };
  return RUN_TESTS(tests);
}
