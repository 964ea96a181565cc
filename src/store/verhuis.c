#include "store/verhuis.h"

#include "db/db_migrate.h"
#include "db/db_verhuis.h"

static const struct db_settings few = {.readers = 1, .writers = 1};

bool store_verhuizen(const struct verhuis_in *in, struct arena *arena, struct verhuis_uit *ret_uit,
                     struct fault *fault) {
  struct db_house *van = NULL, *naar = NULL;
  int version, there;
  /* What is being filled has that version already, and references that lead nowhere yet. */
  bool done = db_open(in->van, false, &few, &van, fault) && db_open(in->naar, true, &few, &naar, fault) &&
              db_schema_version(van, arena, &version, fault) && db_schema_version(naar, arena, &there, fault) &&
              (there == version || db_migrate_to(naar, version, arena, fault)) &&
              db_verhuis(van, naar, in, ret_uit, fault);
  db_close(naar);
  db_close(van);
  return done;
}
