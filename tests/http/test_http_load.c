/* Many at once, too many at once, too slow, and a stop in the midst of it. */
#include "http_proef.h"

#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/clock.h"

#define TAIL "Host: a\r\n\r\n"

enum { MANY = 200, ROUNDS = 10 };

static void test_many_connections(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){0});
  int fds[MANY];
  for (int i = 0; i < MANY; i++) fds[i] = proef_connect(&proef);
  for (int round = 0; round < ROUNDS; round++) {
    for (int i = 0; i < MANY; i++)
      proef_send(fds[i], str_format(arena, "GET /melding/%d-%d HTTP/1.1\r\n" TAIL, round, i));
    for (int i = 0; i < MANY; i++) {
      struct reply reply = proef_reply(arena, fds[i], true);
      assert_int_equal(reply.status, 200);
      assert_true(str_eq(reply.body, str_format(arena, "melding %d-%d", round, i)));
    }
  }
  for (int i = 0; i < MANY; i++) close(fds[i]);
  proef_stop(&proef);
  arena_destroy(arena);
}

/* A server in a process of its own, so that it can be held still. */
static pid_t start_apart(struct proef *ret_proef) {
  int ends[2];
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    struct proef proef = proef_start((struct http_settings){0});
    if (write(ends[1], &proef.port, sizeof proef.port) < 0) _exit(1);
    for (;;) pause();
  }
  *ret_proef = (struct proef){0};
  assert_int_equal(read(ends[0], &ret_proef->port, sizeof ret_proef->port), sizeof ret_proef->port);
  close(ends[0]);
  close(ends[1]);
  return child;
}

/* Exactly as many requests as the epoll loop of libmicrohttpd takes in one round, and then silence: 0.9.75 waits for a
 * next event before it looks at these, so that nobody got an answer before all were cut for being idle. */
static void test_a_whole_round_at_once(void **state) {
  (void)state;
  enum { ROUND = 128 };
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef;
  pid_t child = start_apart(&proef);
  int fds[ROUND];
  for (int i = 0; i < ROUND; i++) {
    fds[i] = proef_connect(&proef);
    proef_send_text(fds[i], "GET / HTTP/1.1\r\n" TAIL);
    assert_int_equal(proef_reply(arena, fds[i], true).status, 200);
  }
  kill(child, SIGSTOP);
  assert_int_equal(waitpid(child, NULL, WUNTRACED), child);
  for (int i = 0; i < ROUND; i++) proef_send_text(fds[i], "GET / HTTP/1.1\r\n" TAIL);
  kill(child, SIGCONT);
  for (int i = 0; i < ROUND; i++) assert_int_equal(proef_reply(arena, fds[i], true).status, 200);
  for (int i = 0; i < ROUND; i++) close(fds[i]);
  kill(child, SIGKILL);
  assert_int_equal(waitpid(child, NULL, 0), child);
  arena_destroy(arena);
}

enum { ASKERS_MAX = 8 };

/* Sends `count` requests while all workers wait: as many as fit stay in the queue and the others are refused at once.
 * Which ones is not for us to say: those in the queue come first in `fds`, the refused ones after them. */
static void fill_queue(struct arena *arena, const struct proef *proef, int *fds, int count, int queue_max) {
  struct pollfd asked[ASKERS_MAX];
  for (int i = 0; i < count; i++) {
    asked[i] = (struct pollfd){proef_connect(proef), POLLIN, 0};
    proef_send_text(asked[i].fd, "GET / HTTP/1.1\r\n" TAIL);
  }
  for (int refused = 0; refused < count - queue_max;) {
    assert_true(poll(asked, (nfds_t)count, 20000) > 0);
    for (int i = 0; i < count; i++) {
      if (!asked[i].revents) continue;
      struct reply reply = proef_reply(arena, asked[i].fd, true);
      assert_int_equal(reply.status, 503);
      assert_text(reply_header(&reply, "Retry-After"), "1");
      assert_true(str_starts(reply.body, S("probleem 503")));
      fds[count - ++refused] = asked[i].fd;
      asked[i].fd = -1;
    }
  }
  for (int i = 0, at = 0; i < count; i++)
    if (asked[i].fd >= 0) fds[at++] = asked[i].fd;
}

static void test_full_queue(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){.workers = 1, .queue_max = 3});
  int first = proef_connect(&proef), fds[ASKERS_MAX];
  proef_send_text(first, "GET /wacht HTTP/1.1\r\n" TAIL);
  proef_await_waiting(1);
  fill_queue(arena, &proef, fds, ASKERS_MAX, 3);
  proef_release();
  assert_text(proef_reply(arena, first, true).body, "klaar");
  for (int i = 0; i < 3; i++) assert_text(proef_reply(arena, fds[i], true).body, "hallo");
  for (int i = 0; i < ASKERS_MAX; i++) { /* who was refused can ask again */
    proef_send_text(fds[i], "GET / HTTP/1.1\r\n" TAIL);
    assert_text(proef_reply(arena, fds[i], true).body, "hallo");
    close(fds[i]);
  }
  close(first);
  proef_stop(&proef);
  arena_destroy(arena);
}

/* However many ask for what is costly, there is a worker for the others; and no more of them wait than there is room
 * for. */
static void test_costly_leaves_workers(void **state) {
  (void)state;
  enum { COSTLY = 80, ROOM = 64 + 2 };
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){.workers = 3});
  struct pollfd asked[COSTLY];
  for (int i = 0; i < COSTLY; i++) {
    asked[i] = (struct pollfd){proef_connect(&proef), POLLIN, 0};
    proef_send_text(asked[i].fd, "GET /kostbaar HTTP/1.1\r\n" TAIL);
  }
  proef_await_waiting(1);
  for (int i = 0; i < 3; i++) assert_text(proef_ask(arena, &proef, "GET / HTTP/1.1\r\n" TAIL).body, "hallo");
  for (int refused = 0; refused < COSTLY - ROOM;) {
    assert_true(poll(asked, COSTLY, 20000) > 0);
    for (int i = 0; i < COSTLY; i++) {
      if (!asked[i].revents) continue;
      assert_int_equal(proef_reply(arena, asked[i].fd, true).status, 503);
      close(asked[i].fd);
      asked[i].fd = -1;
      refused++;
    }
  }
  proef_release();
  int served = 0;
  for (int i = 0; i < COSTLY; i++) {
    if (asked[i].fd < 0) continue;
    served += proef_reply(arena, asked[i].fd, true).status == 200;
    close(asked[i].fd);
  }
  assert_true(served >= 64); /* the first worker may come only after the line is full */
  proef_stop(&proef);
  arena_destroy(arena);
}

#define UPLOAD "POST /upload HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\n"

/* 1 when the server wants the body, 0 when it has no memory for it now. */
static int offer_upload(struct arena *arena, const struct proef *proef, int *ret_fd) {
  *ret_fd = proef_connect(proef);
  proef_send_text(*ret_fd, UPLOAD "Content-Length: 4194304\r\nExpect: 100-continue\r\n\r\n");
  struct reply reply = proef_reply(arena, *ret_fd, false);
  assert_true(reply.status == 100 || reply.status == 503);
  return reply.status == 100;
}

/* All bodies together may take so much memory; what is promised to one that goes away can be had by the next. */
static void test_memory_for_bodies(void **state) {
  (void)state;
  enum { ALL = 4 * HTTP_BODY_MAX / (4 * 1024 * 1024) };
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){0});
  int fds[ALL], extra;
  for (int i = 0; i < ALL; i++) assert_true(offer_upload(arena, &proef, &fds[i]));
  assert_false(offer_upload(arena, &proef, &extra));
  close(extra);
  close(fds[0]);
  int64_t began = clock_steady_us();
  while (!offer_upload(arena, &proef, &fds[0])) {
    close(fds[0]);
    assert_true(clock_steady_us() - began < 20 * 1000000);
  }
  for (int i = 0; i < ALL; i++) close(fds[i]);
  proef_stop(&proef);
  arena_destroy(arena);
}

static void *stop_it(void *context) {
  proef_stop(context);
  return NULL;
}

/* Who was let in gets an answer: those in hand and those in the queue. */
static void test_stop_answers_what_was_taken(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){.workers = 2, .queue_max = 4});
  int busy[2], fds[5], idle = proef_connect(&proef);
  pthread_t stopper;
  for (int i = 0; i < 2; i++) {
    busy[i] = proef_connect(&proef);
    proef_send_text(busy[i], "GET /wacht HTTP/1.1\r\n" TAIL);
  }
  proef_await_waiting(2);
  fill_queue(arena, &proef, fds, 5, 4);
  pthread_create(&stopper, NULL, stop_it, &proef);
  proef_release();
  for (int i = 0; i < 2; i++) assert_text(proef_reply(arena, busy[i], true).body, "klaar");
  for (int i = 0; i < 4; i++) assert_text(proef_reply(arena, fds[i], true).body, "hallo");
  assert_true(proef_at_end(idle));
  pthread_join(stopper, NULL);
  for (int i = 0; i < 2; i++) close(busy[i]);
  for (int i = 0; i < 5; i++) close(fds[i]);
  close(idle);
  arena_destroy(arena);
}

static void test_stop_without_visitors(void **state) {
  (void)state;
  struct proef proef = proef_start((struct http_settings){0});
  proef_stop(&proef);
  http_stop(NULL);
}

/* Connections that were lost while a handler was busy with them. */
static void test_client_goes_away(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){.workers = 2});
  for (int i = 0; i < 2; i++) {
    int fd = proef_connect(&proef);
    proef_send_text(fd, "GET /wacht HTTP/1.1\r\n" TAIL);
    proef_await_waiting(i + 1);
    close(fd);
  }
  proef_release();
  int half = proef_connect(&proef);
  proef_send_text(
      half,
      "POST /form HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 10\r\n" TAIL "a=");
  close(half);
  assert_text(proef_ask(arena, &proef, "GET / HTTP/1.1\r\n" TAIL).body, "hallo");
  proef_stop(&proef);
  arena_destroy(arena);
}

/* Sends one byte as soon as there is time for it until the server has had enough. Fails after 20 s. */
static void drip(int fd, struct str head, int every_ms) {
  struct pollfd poll_fd = {fd, POLLIN, 0};
  int64_t began = clock_steady_us();
  for (size_t i = 0; poll(&poll_fd, 1, every_ms) == 0; i++) {
    proef_send(fd, i < head.len ? str_part(head, i, i + 1) : S("a"));
    if (clock_steady_us() - began > 20 * 1000000) fail_msg("still connected after 20 seconds");
  }
  assert_true(proef_at_end(fd));
}

static void test_drip_is_cut(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){.request_deadline_ms = 200});
  const struct str heads[] = {
      S_INIT("GET /"),
      S_INIT("GET / HTTP/1.1\r\nHost: "),
      S_INIT("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
             "9999\r\n\r\n"),
      S_INIT("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: "
             "chunked\r\n\r\n5;"),
      S_INIT("POST /niets HTTP/1.1\r\nHost: a\r\nContent-Length: 9999\r\n\r\n"),
  };
  for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
    int fd = proef_connect(&proef);
    size_t at_once = heads[i].len - 3;
    int64_t began = clock_steady_us();
    proef_send(fd, str_part(heads[i], 0, at_once));
    drip(fd, str_part(heads[i], at_once, heads[i].len), 5);
    assert_true(clock_steady_us() - began >= 190 * 1000);
    close(fd);
  }
  arena_destroy(arena);
  proef_stop(&proef);
}

static void test_silence_is_cut(void **state) {
  (void)state;
  struct proef proef = proef_start((struct http_settings){.request_deadline_ms = 200});
  int fd = proef_connect(&proef);
  assert_true(proef_at_end(fd));
  close(fd);
  proef_stop(&proef);
}

/* The deadline is for sending a request, not for waiting on its answer. */
static void test_deadline_spares_the_handler(void **state) {
  (void)state;
  struct arena *arena = arena_create(SIZE_MAX);
  struct proef proef = proef_start((struct http_settings){.request_deadline_ms = 100});
  int fd = proef_connect(&proef), silent = proef_connect(&proef);
  proef_send_text(fd, "GET /wacht HTTP/1.1\r\n" TAIL);
  proef_await_waiting(1);
  int later = proef_connect(&proef);
  assert_true(proef_at_end(silent) && proef_at_end(later)); /* so the deadline of fd has passed too */
  proef_release();
  assert_text(proef_reply(arena, fd, true).body, "klaar");
  proef_send_text(fd, "GET / HTTP/1.1\r\n" TAIL);
  assert_text(proef_reply(arena, fd, true).body, "hallo");
  close(fd);
  close(silent);
  close(later);
  proef_stop(&proef);
  arena_destroy(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_many_connections),
      cmocka_unit_test(test_a_whole_round_at_once),
      cmocka_unit_test(test_full_queue),
      cmocka_unit_test(test_costly_leaves_workers),
      cmocka_unit_test(test_memory_for_bodies),
      cmocka_unit_test(test_stop_answers_what_was_taken),
      cmocka_unit_test(test_stop_without_visitors),
      cmocka_unit_test(test_client_goes_away),
      cmocka_unit_test(test_drip_is_cut),
      cmocka_unit_test(test_silence_is_cut),
      cmocka_unit_test(test_deadline_spares_the_handler),
  };
  return RUN_TESTS(tests);
}
