#include "taken.h"

#include <errno.h>
#include <pthread.h>
#include <time.h>

#include "acts/document_beheren.h"
#include "acts/keuring.h"
#include "base/clock.h"
#include "base/log.h"
#include "store/cijfers.h"
#include "store/dagtaak.h"

#include "bijhouden.h"
#include "controlepunt.h"

enum { MINUUT = 60 /* s */, DAGELIJKS_VANAF = 5 * 60 * 60 * 1000 /* ms after midnight */ };
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

  /* For the thread itself only: the last day on which nothing was left of each. */
  dag_t klaar[TAAK_AANTAL];
};

static struct werk work_of(const struct omgeving *omgeving, struct arena *arena) {
  moment_t nu = clock_now();
  return (struct werk){.store = omgeving->store,
                       .arena = arena,
                       .wanneer = {nu, nu + omgeving->verschuiving},
                       .clamd = omgeving->clamd,
                       .nieuw_id = id_new};
}

/* What the database itself wants done. */
static bool look_ahead(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  return store_onderhouden(omgeving->store, arena, clock_now(), fault);
}

/* The daily checkpoint of the logboek, made and sent. A mail server that does not take it is asked again later. */
static bool checkpoint(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  struct controlepunt_tekst punt;
  return controlepunt_bijwerken(omgeving->store, arena, &punt, fault);
}

/* What the figures are counted by. */
static bool tally(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  moment_t nu = clock_now();
  return cijfers_bijwerken(omgeving->store, arena, (struct moment_van_werk){nu, nu}, fault);
}

/* Which looks somebody must examine. */
static bool review(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  struct actor actor = {.rol = ROL_SYSTEEM, .naam = S_INIT("dagelijks nakijken")};
  struct werk werk = work_of(omgeving, arena);
  struct keurcijfers cijfers;
  werk.actor = &actor;
  return keuring_doen(&werk, &cijfers, fault);
}

/* What the national register says of everybody with open work. */
static bool keep_up(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  struct bijgehouden uit;
  (void)arena;
  return !omgeving->brp || bijhouden(omgeving->store, omgeving->brp, S("dagelijks bijhouden"), &uit, fault);
}

/* What waits for the scanner because it was away; who runs the house is told what it found. */
static bool scan(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  const struct werk werk = work_of(omgeving, arena);
  size_t besmet;
  if (!omgeving->clamd) return true;
  if (!documenten_keuren(&werk, &besmet, fault)) return false;
  if (besmet) log_line(LOG_ERROR, "infected file found and shut", NULL);
  return true;
}

enum { ALTIJD = -1 };

/* What is done once a day is done by one of the servers, from that hour on (ms after midnight); the rest every minute
 * by each. Who starts later on the day leaves what has an hour to the others, or to the next day. */
static const struct {
  const char *naam;
  moment_t vanaf;
  bool (*doen)(const struct omgeving *omgeving, struct arena *arena, struct fault *fault);
  const size_t *arena_max;
} taken_rij[TAAK_AANTAL] = {
    [TAAK_ONDERHOUD] = {"onderhoud", 0, look_ahead, &ARENA},
    [TAAK_CONTROLEPUNT] = {"controlepunt", 0, checkpoint, &ARENA},
    [TAAK_CIJFERS] = {"cijfers", 0, tally, &ARENA},
    [TAAK_KEURING] = {"keuring", DAGELIJKS_VANAF, review, &ARENA},
    [TAAK_BIJHOUDEN] = {"bijhouden", DAGELIJKS_VANAF, keep_up, &ARENA},
    [TAAK_VIRUSSCAN] = {"virusscan", ALTIJD, scan, &SCAN_ARENA},
};

const char *taak_naam(enum taak taak) {
  return taken_rij[taak].naam;
}

static void measure(struct taken *taken, enum taak taak, bool done, int64_t us) {
  pthread_mutex_lock(&taken->lock);
  struct taak_meting *meting = &taken->metingen[taak];
  meting->us += us;
  (*(done ? &meting->gedaan : &meting->mislukt))++;
  if (done) meting->laatst = clock_now();
  pthread_mutex_unlock(&taken->lock);
}

/* Ours to do now? When nothing is left of it for today, by whoever it was done, that is noted. */
static bool claim(struct taken *taken, enum taak taak, struct arena *arena, bool *ret_ours, struct fault *fault) {
  moment_t nu = clock_now();
  enum dagtaak stand = DAGTAAK_VAN_ONS;
  dag_t today = dag_van_moment(nu);
  if (taken_rij[taak].vanaf != ALTIJD &&
      !dagtaak_beginnen(taken->omgeving->store, arena, (struct moment_van_werk){nu, nu}, taken_rij[taak].naam, today,
                        &stand, fault))
    return false;
  *ret_ours = stand == DAGTAAK_VAN_ONS;
  if (stand == DAGTAAK_KLAAR) taken->klaar[taak] = today;
  return true;
}

/* What fails is taken up again after DAGTAAK_GEDULD. */
static bool carry_out(struct taken *taken, enum taak taak, struct arena *arena, struct fault *fault) {
  moment_t nu = clock_now();
  dag_t today = dag_van_moment(nu);
  if (!taken_rij[taak].doen(taken->omgeving, arena, fault)) return false;
  if (taken_rij[taak].vanaf == ALTIJD) return true;
  if (!dagtaak_klaar(taken->omgeving->store, arena, (struct moment_van_werk){nu, nu}, taken_rij[taak].naam, today,
                     fault))
    return false;
  taken->klaar[taak] = today;
  log_line(LOG_INFO, "job done", "job", taken_rij[taak].naam, NULL);
  return true;
}

static void do_one(struct taken *taken, enum taak taak) {
  struct fault fault;
  struct arena *arena = arena_create(*taken_rij[taak].arena_max);
  int64_t began = clock_steady_us();
  bool ours = true;
  fault_init(&fault);
  bool done = claim(taken, taak, arena, &ours, &fault) && (!ours || carry_out(taken, taak, arena, &fault));
  arena_destroy(arena);
  if (!done)
    log_line(LOG_ERROR, "job failed", "job", taken_rij[taak].naam, "fault", fault_class_name(fault.class), "detail",
             fault.detail, NULL);
  if (ours) measure(taken, taak, done, clock_steady_us() - began);
}

static bool is_due(const struct taken *taken, enum taak taak) {
  moment_t nu = clock_now(), vanaf = taken_rij[taak].vanaf;
  dag_t today = dag_van_moment(nu);
  return vanaf == ALTIJD || (today > taken->klaar[taak] && nu >= moment_van_dag(today) + vanaf);
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
      if (is_due(taken, taak)) do_one(taken, taak);
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
  moment_t nu = clock_now();
  dag_t today = dag_van_moment(nu);
  for (enum taak taak = 0; taak < TAAK_AANTAL; taak++)
    taken->klaar[taak] =
        taken_rij[taak].vanaf > 0 && nu >= moment_van_dag(today) + taken_rij[taak].vanaf ? today : today - 1;
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
