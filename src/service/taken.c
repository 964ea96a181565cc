#include "taken.h"

#include <errno.h>
#include <pthread.h>
#include <time.h>

#include "acts/document_beheren.h"
#include "acts/keuring.h"
#include "base/clock.h"
#include "base/log.h"

#include "bijhouden.h"
#include "controlepunt.h"

enum { MINUUT = 60, UUR = 60 * 60 * 1000, DAGELIJKS_VANAF = 5 * UUR };
static const size_t ARENA = (size_t)8 * 1024 * 1024;
static const size_t SCAN_ARENA = (size_t)512 * 1024 * 1024; /* KEUREN_MAX files of BIJLAGE_MAX, twice */

struct taken {
  struct arena *arena;
  const struct omgeving *omgeving;
  pthread_t thread;
  pthread_mutex_t lock;
  pthread_cond_t changed;
  bool stopping, ended;
  struct taak_meting metingen[TAAK_AANTAL];

  /* For the thread itself only. */
  moment_t mail_niet_voor;
  dag_t bijgehouden, nagekeken;
};

static struct werk work_of(const struct omgeving *omgeving, struct arena *arena) {
  moment_t nu = clock_now();
  return (struct werk){.store = omgeving->store,
                       .arena = arena,
                       .wanneer = {nu, nu + omgeving->verschuiving},
                       .clamd = omgeving->clamd,
                       .nieuw_id = id_new};
}

/* Has this day's turn come, after five in the morning? Who starts the server later on the day waits until the next. */
static bool is_due(dag_t *last) {
  moment_t nu = clock_now();
  dag_t today = dag_van_moment(nu);
  if (today <= *last || nu < moment_van_dag(today) + DAGELIJKS_VANAF) return false;
  *last = today;
  return true;
}

static bool checkpoint_due(struct taken *taken) {
  return clock_now() >= taken->mail_niet_voor;
}

/* The daily checkpoint of the logboek, made and sent; does nothing when that was done. A mail server that does not take
 * it is asked again after an hour. */
static bool checkpoint(struct taken *taken, struct arena *arena, struct fault *fault) {
  struct controlepunt_tekst punt;
  bool done = controlepunt_bijwerken(taken->omgeving->store, arena, &punt, fault);
  if (!done) taken->mail_niet_voor = clock_now() + UUR;
  return done;
}

static bool review_due(struct taken *taken) {
  return is_due(&taken->nagekeken);
}

/* Which looks somebody must examine. */
static bool review(struct taken *taken, struct arena *arena, struct fault *fault) {
  struct actor actor = {.rol = ROL_SYSTEEM, .naam = S_INIT("dagelijks nakijken")};
  struct werk werk = work_of(taken->omgeving, arena);
  struct keurcijfers cijfers;
  werk.actor = &actor;
  return keuring_doen(&werk, &cijfers, fault);
}

static bool keep_up_due(struct taken *taken) {
  return taken->omgeving->brp && is_due(&taken->bijgehouden);
}

/* What the national register says of everybody with open work. */
static bool keep_up(struct taken *taken, struct arena *arena, struct fault *fault) {
  (void)arena;
  struct bijgehouden uit;
  return bijhouden(taken->omgeving->store, taken->omgeving->brp, S("dagelijks bijhouden"), &uit, fault);
}

static bool scan_due(struct taken *taken) {
  return taken->omgeving->clamd != NULL;
}

/* What waits for the scanner because it was away; who runs the house is told what it found. */
static bool scan(struct taken *taken, struct arena *arena, struct fault *fault) {
  const struct werk werk = work_of(taken->omgeving, arena);
  size_t besmet;
  if (!documenten_keuren(&werk, &besmet, fault)) return false;
  if (besmet) log_line(LOG_ERROR, "infected file found and shut", NULL);
  return true;
}

static const struct {
  const char *naam;
  bool (*due)(struct taken *taken);
  bool (*doen)(struct taken *taken, struct arena *arena, struct fault *fault);
  const size_t *arena_max;
  bool daily; /* tells the log that it was done */
} taken_rij[TAAK_AANTAL] = {
    [TAAK_CONTROLEPUNT] = {"controlepunt", checkpoint_due, checkpoint, &ARENA, false},
    [TAAK_KEURING] = {"keuring", review_due, review, &ARENA, true},
    [TAAK_BIJHOUDEN] = {"bijhouden", keep_up_due, keep_up, &ARENA, true},
    [TAAK_VIRUSSCAN] = {"virusscan", scan_due, scan, &SCAN_ARENA, false},
};

const char *taak_naam(enum taak taak) {
  return taken_rij[taak].naam;
}

static void do_one(struct taken *taken, enum taak taak) {
  struct fault fault;
  struct arena *arena = arena_create(*taken_rij[taak].arena_max);
  int64_t began = clock_steady_us();
  fault_init(&fault);
  bool done = taken_rij[taak].doen(taken, arena, &fault);
  arena_destroy(arena);
  if (!done)
    log_line(LOG_ERROR, "job failed", "job", taken_rij[taak].naam, "fault", fault_class_name(fault.class), "detail",
             fault.detail, NULL);
  else if (taken_rij[taak].daily)
    log_line(LOG_INFO, "job done", "job", taken_rij[taak].naam, NULL);
  pthread_mutex_lock(&taken->lock);
  struct taak_meting *meting = &taken->metingen[taak];
  meting->us += clock_steady_us() - began;
  (*(done ? &meting->gedaan : &meting->mislukt))++;
  if (done) meting->laatst = clock_now();
  pthread_mutex_unlock(&taken->lock);
}

static struct timespec steady_after(int64_t ms) {
  int64_t us = clock_steady_us() + ms * 1000;
  return (struct timespec){us / 1000000, us % 1000000 * 1000};
}

/* False when it is time to stop. */
static bool next_minute(struct taken *taken) {
  struct timespec until = steady_after(MINUUT * 1000);
  pthread_mutex_lock(&taken->lock);
  while (!taken->stopping && pthread_cond_timedwait(&taken->changed, &taken->lock, &until) != ETIMEDOUT) continue;
  bool on = !taken->stopping;
  pthread_mutex_unlock(&taken->lock);
  return on;
}

static bool is_stopping(struct taken *taken) {
  pthread_mutex_lock(&taken->lock);
  bool stopping = taken->stopping;
  pthread_mutex_unlock(&taken->lock);
  return stopping;
}

static void *work(void *context) {
  struct taken *taken = context;
  do {
    for (enum taak taak = 0; taak < TAAK_AANTAL && !is_stopping(taken); taak++)
      if (taken_rij[taak].due(taken)) do_one(taken, taak);
  } while (next_minute(taken));
  pthread_mutex_lock(&taken->lock);
  taken->ended = true;
  pthread_cond_broadcast(&taken->changed);
  pthread_mutex_unlock(&taken->lock);
  return NULL;
}

static void destroy(struct taken *taken) {
  pthread_cond_destroy(&taken->changed);
  pthread_mutex_destroy(&taken->lock);
  arena_destroy(taken->arena);
}

struct taken *taken_beginnen(const struct omgeving *omgeving) {
  struct arena *arena = arena_create(ARENA);
  struct taken *taken = NEW(arena, struct taken);
  pthread_condattr_t steady;
  taken->arena = arena;
  taken->omgeving = omgeving;
  taken->bijgehouden = taken->nagekeken = dag_van_moment(clock_now());
  pthread_condattr_init(&steady);
  pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
  pthread_mutex_init(&taken->lock, NULL);
  pthread_cond_init(&taken->changed, &steady);
  pthread_condattr_destroy(&steady);
  if (pthread_create(&taken->thread, NULL, work, taken) == 0) return taken;
  destroy(taken);
  return NULL;
}

bool taken_stoppen(struct taken *taken, int64_t limit_ms) {
  struct timespec until = steady_after(limit_ms);
  pthread_mutex_lock(&taken->lock);
  taken->stopping = true;
  pthread_cond_broadcast(&taken->changed);
  while (!taken->ended && pthread_cond_timedwait(&taken->changed, &taken->lock, &until) != ETIMEDOUT) continue;
  bool ended = taken->ended;
  pthread_mutex_unlock(&taken->lock);
  if (!ended) return false;
  pthread_join(taken->thread, NULL);
  destroy(taken);
  return true;
}

void taken_meten(struct taken *taken, struct taak_meting ret_metingen[TAAK_AANTAL]) {
  pthread_mutex_lock(&taken->lock);
  memcpy(ret_metingen, taken->metingen, sizeof taken->metingen);
  pthread_mutex_unlock(&taken->lock);
}
