#include "render/onderdelen.h"

#include "base/arena.h"

struct str toon_klasse(enum toon toon) {
  static const struct str namen[] = {[TOON_NEUTRAAL] = S_INIT("neutraal"),
                                     [TOON_INFO] = S_INIT("info"),
                                     [TOON_GOED] = S_INIT("goed"),
                                     [TOON_LET_OP] = S_INIT("let-op"),
                                     [TOON_FOUT] = S_INIT("fout")};
  return namen[toon];
}

struct str bericht_klasse(enum bericht_soort soort) {
  static const enum toon tonen[] = {[BERICHT_GEEN] = TOON_NEUTRAAL,
                                    [BERICHT_GOED] = TOON_GOED,
                                    [BERICHT_INFO] = TOON_INFO,
                                    [BERICHT_LET_OP] = TOON_LET_OP,
                                    [BERICHT_FOUT] = TOON_FOUT};
  return toon_klasse(tonen[soort]);
}

struct str fase_klasse(enum fase_stand stand) {
  static const struct str namen[] = {
      [FASE_GEWEEST] = S_INIT("geweest"), [FASE_HIER] = S_INIT("hier"), [FASE_STRAKS] = S_INIT("straks")};
  return namen[stand];
}

static bool heeft_einde(dag_t laatste) {
  return laatste != DAG_GEEN && laatste != DAG_OPEN;
}

enum toon termijn_toon(dag_t laatste, dag_t vandaag, int let_op) {
  if (!heeft_einde(laatste)) return TOON_NEUTRAAL;
  if (laatste < vandaag) return TOON_FOUT;
  return let_op >= 0 && laatste - vandaag <= let_op ? TOON_LET_OP : TOON_NEUTRAAL;
}

struct str termijn_tekst(struct arena *arena, dag_t laatste, dag_t vandaag) {
  if (!heeft_einde(laatste)) return S("geen termijn");
  int dagen = laatste - vandaag;
  if (dagen == 0) return S("vandaag");
  if (dagen == 1) return S("morgen");
  if (dagen > 0) return str_format(arena, "nog %d dagen", dagen);
  return str_format(arena, "%d %s te laat", -dagen, dagen == -1 ? "dag" : "dagen");
}

struct str termijn_icoon(dag_t laatste, dag_t vandaag, int let_op) {
  switch (termijn_toon(laatste, vandaag, let_op)) {
  case TOON_FOUT:
    return S("fout");
  case TOON_LET_OP:
    return S("let-op");
  default:
    return S("klok");
  }
}
