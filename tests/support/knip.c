#include "knip.h"

#include <poll.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

enum { PIECE = 65536 };

struct knip {
  struct knip *before; /* all are kept: threads may still hold them */
  int listener;
  char folder[32];
  struct sockaddr_un server;
  pthread_mutex_t lock;
  const char *words; /* NULL = cut nothing */
  enum knip_waar where;
  atomic_bool cut;
};

struct wire {
  struct knip *knip;
  int client, server;
};

/* Whether this piece is the one to cut at; only once. */
static bool takes(struct knip *knip, const char *bytes, size_t count, enum knip_waar *ret_where) {
  pthread_mutex_lock(&knip->lock);
  bool hit = knip->words && memmem(bytes, count, knip->words, strlen(knip->words));
  if (hit) {
    *ret_where = knip->where;
    knip->words = NULL;
  }
  pthread_mutex_unlock(&knip->lock);
  return hit;
}

static bool pass(int from, int to, char *bytes, ssize_t *ret_count) {
  *ret_count = read(from, bytes, PIECE);
  return *ret_count > 0 && send(to, bytes, (size_t)*ret_count, MSG_NOSIGNAL) == *ret_count;
}

/* From the application to the server: false when the wire is cut or hung up. */
static bool pass_on(struct wire *wire, char *bytes) {
  enum knip_waar where = KNIP_ERVOOR;
  ssize_t count = read(wire->client, bytes, PIECE);
  if (count <= 0) return false;
  bool hit = takes(wire->knip, bytes, (size_t)count, &where);
  if (!hit || where == KNIP_ERNA)
    if (send(wire->server, bytes, (size_t)count, MSG_NOSIGNAL) != count) return false;
  if (!hit) return true;
  if (where == KNIP_ERNA) (void)!read(wire->server, bytes, PIECE); /* it was done when it answers */
  atomic_store(&wire->knip->cut, true);
  return false;
}

static void *carry(void *context) {
  struct wire *wire = context;
  char *bytes = malloc(PIECE);
  struct pollfd ends[] = {{wire->client, POLLIN, 0}, {wire->server, POLLIN, 0}};
  for (bool open = bytes != NULL; open && poll(ends, 2, -1) > 0;) {
    ssize_t count;
    if (ends[0].revents) open = pass_on(wire, bytes);
    if (open && ends[1].revents) open = pass(wire->server, wire->client, bytes, &count);
  }
  close(wire->client);
  close(wire->server);
  free(bytes);
  free(wire);
  return NULL;
}

static struct knip *newest;

static void *listen_on(void *context) {
  struct knip *knip = context;
  for (int client; (client = accept(knip->listener, NULL, NULL)) >= 0;) {
    struct wire *wire = malloc(sizeof *wire);
    pthread_t thread;
    *wire = (struct wire){knip, client, socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    if (connect(wire->server, (struct sockaddr *)&knip->server, sizeof knip->server) != 0 ||
        pthread_create(&thread, NULL, carry, wire) != 0)
      abort();
    pthread_detach(thread);
  }
  return NULL;
}

struct knip *knip_leggen(struct testdb *t, const char **ret_where) {
  struct knip *knip = calloc(1, sizeof *knip);
  struct str where = str_of(t->where), before, host;
  struct sockaddr_un own = {.sun_family = AF_UNIX};
  pthread_t thread;
  size_t at;
  assert_non_null(knip);
  knip->before = newest;
  newest = knip;
  assert_true(str_find(where, S("host="), &at));
  before = str_part(where, 0, at + 5);
  where = str_part(where, at + 5, where.len);
  str_cut(&where, '&', &host);
  snprintf(knip->folder, sizeof knip->folder, "/tmp/schakel-knip.XXXXXX");
  assert_non_null(mkdtemp(knip->folder));
  knip->server.sun_family = AF_UNIX;
  snprintf(knip->server.sun_path, sizeof knip->server.sun_path, "%.*s/.s.PGSQL.5432", STR_ARG(host));
  snprintf(own.sun_path, sizeof own.sun_path, "%s/.s.PGSQL.5432", knip->folder);
  pthread_mutex_init(&knip->lock, NULL);
  knip->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  assert_int_equal(bind(knip->listener, (struct sockaddr *)&own, sizeof own), 0);
  assert_int_equal(listen(knip->listener, 64), 0);
  assert_int_equal(pthread_create(&thread, NULL, listen_on, knip), 0);
  pthread_detach(thread);
  *ret_where = str_format(t->arena, "%.*s%s&%.*s", STR_ARG(before), knip->folder, STR_ARG(where)).ptr;
  return knip;
}

void knip_bij(struct knip *knip, enum knip_waar waar, const char *woorden) {
  pthread_mutex_lock(&knip->lock);
  knip->where = waar;
  knip->words = woorden;
  atomic_store(&knip->cut, false);
  pthread_mutex_unlock(&knip->lock);
}

bool knip_gedaan(const struct knip *knip) {
  return atomic_load(&knip->cut);
}

void knip_opruimen(struct knip *knip) {
  char path[64];
  snprintf(path, sizeof path, "%s/.s.PGSQL.5432", knip->folder);
  unlink(path);
  rmdir(knip->folder);
  shutdown(knip->listener, SHUT_RDWR);
}
