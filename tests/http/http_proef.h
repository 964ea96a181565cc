/* A real server with routes that tell what they got, and a client that sends bytes as they are. */
#ifndef TESTS_HTTP_PROEF_H
#define TESTS_HTTP_PROEF_H

#include "base/arena.h"
#include "http/http.h"
#include "tap.h"

/* Routes: GET / (hallo), GET /melding/nieuw, GET and POST /melding/:id, GET /melding/:id/sluiten, POST /form, POST
 * /upload, POST /raw, GET /echo (the query), GET /koekjes, GET /koppen, GET /fout (422 with a fault), GET /wacht (until
 * proef_release), GET /groot (a megabyte), GET /kapot (a broken header), GET /vol (more than a body may hold), GET
 * /veel (spends its arena), GET /weg (303), GET /eigen (own headers). */
struct proef {
  struct http_server *server;
  int port;
};

struct proef proef_start(struct http_settings settings); /* address 127.0.0.1 when not set */
void proef_stop(struct proef *proef);

/* Waits until `count` handlers of /wacht are inside, lets all go that are or will come. */
void proef_await_waiting(int count);
void proef_release(void);

int proef_connect(const struct proef *proef);
int proef_connect_path(const char *path);
void proef_leave_stale_socket(const char *path); /* as a server that was killed leaves it */
void proef_send(int fd, struct str bytes);       /* a peer that has closed is no mistake */
void proef_send_text(int fd, const char *text);

struct reply {
  int status; /* 0 when the connection ended without an answer */
  struct str head, body;
};

/* Reads one answer, by its Content-Length; of an answer to HEAD only the head. Fails the test after 20 s. */
struct reply proef_reply(struct arena *arena, int fd, bool has_body);
bool proef_at_end(int fd);                                            /* the peer has closed and nothing was left */
struct str reply_header(const struct reply *reply, const char *name); /* empty when absent */

/* Connects, sends, reads one answer, closes. */
struct reply proef_ask(struct arena *arena, const struct proef *proef, const char *text);
struct reply proef_ask_bytes(struct arena *arena, const struct proef *proef, struct str bytes);

#define assert_text(actual, expected) assert_text_at((actual), (expected), __FILE__, __LINE__)
void assert_text_at(struct str actual, const char *expected, const char *file, int line);

#endif
