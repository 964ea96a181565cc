#include "dagwerk.h"

#include "acts/keuring.h"
#include "base/clock.h"
#include "base/log.h"
#include "store/dagtaak.h"

#include "bijhouden.h"
#include "controlepunt.h"

enum { WERK_ARENA = 8 * 1024 * 1024, DAGELIJKS_VANAF = 5 * 60 * 60 * 1000 /* ms after midnight */ };

/* The daily checkpoint of the logboek, made and sent. A mail server that does not take it is asked again later. */
static bool checkpoint(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  struct controlepunt_tekst punt;
  return controlepunt_bijwerken(omgeving->store, arena, &punt, fault);
}

/* Which looks somebody must examine. */
static bool review(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  struct actor actor = {.rol = ROL_SYSTEEM, .naam = S_INIT("dagelijks nakijken")};
  moment_t nu = clock_now();
  struct werk werk = {.store = omgeving->store,
                      .arena = arena,
                      .wanneer = {nu, nu + omgeving->verschuiving},
                      .actor = &actor,
                      .nieuw_id = id_new};
  struct keurcijfers cijfers;
  return keuring_doen(&werk, &cijfers, fault);
}

/* What the national register says of everybody with open work. */
static bool keep_up(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  struct bijgehouden uit;
  (void)arena;
  return !omgeving->brp || bijhouden(omgeving->store, omgeving->brp, S("dagelijks bijhouden"), &uit, fault);
}

static bool look_ahead(const struct omgeving *omgeving, struct arena *arena, struct fault *fault) {
  return store_onderhouden(omgeving->store, arena, clock_now(), fault);
}

/* What is done once a day by one of the servers, and from which hour. Whoever starts later on the day leaves what has
 * an hour to the others, or to the next day. */
static const struct taak {
  const char *naam;
  moment_t vanaf;
  bool (*doen)(const struct omgeving *omgeving, struct arena *arena, struct fault *fault);
} taken[DAGWERK_AANTAL] = {
    {"onderhoud", 0, look_ahead},
    {"controlepunt", 0, checkpoint},
    {"nakijken", DAGELIJKS_VANAF, review},
    {"bijhouden", DAGELIJKS_VANAF, keep_up},
};
/* *ret_klaar: nothing is left of it for today, by whoever it was done. What fails is taken up again after
 * DAGTAAK_GEDULD. */
static bool do_work(const struct omgeving *omgeving, struct arena *arena, const struct taak *taak, dag_t dag,
                    bool *ret_klaar, struct fault *fault) {
  moment_t nu = clock_now();
  struct moment_van_werk wanneer = {nu, nu};
  enum dagtaak stand;
  if (!dagtaak_beginnen(omgeving->store, arena, wanneer, taak->naam, dag, &stand, fault)) return false;
  if (stand == DAGTAAK_VAN_ONS &&
      (!taak->doen(omgeving, arena, fault) || !dagtaak_klaar(omgeving->store, arena, wanneer, taak->naam, dag, fault)))
    return false;
  *ret_klaar = stand != DAGTAAK_BEZIG;
  if (stand == DAGTAAK_VAN_ONS) log_line(LOG_INFO, "daily work done", "what", taak->naam, NULL);
  return true;
}

void dagwerk_beginnen(struct dagstand *stand) {
  moment_t nu = clock_now();
  dag_t today = dag_van_moment(nu);
  for (size_t i = 0; i < DAGWERK_AANTAL; i++)
    stand->gedaan[i] = taken[i].vanaf && nu >= moment_van_dag(today) + taken[i].vanaf ? today : today - 1;
}

void dagwerk_doen(const struct omgeving *omgeving, struct dagstand *stand) {
  moment_t nu = clock_now();
  dag_t today = dag_van_moment(nu);
  for (size_t i = 0; i < DAGWERK_AANTAL; i++) {
    if (today <= stand->gedaan[i] || nu < moment_van_dag(today) + taken[i].vanaf) continue;
    struct arena *arena = arena_create(WERK_ARENA);
    struct fault fault;
    bool klaar = false;
    fault_init(&fault);
    if (!do_work(omgeving, arena, &taken[i], today, &klaar, &fault))
      log_line(LOG_ERROR, "daily work failed", "what", taken[i].naam, "fault", fault_class_name(fault.class), "detail",
               fault.detail, NULL);
    if (klaar) stand->gedaan[i] = today;
    arena_destroy(arena);
  }
}
