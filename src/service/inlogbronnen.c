#include "inlogbronnen.h"

#include "base/json.h"
#include "connect/oidc.h"
#include "store/store.h"

enum { BESTAND_MAX = 64 * 1024, WACHT_MS = 5000 };

static bool wrong(struct arena *arena, size_t at, const char *what, struct fault *fault) {
  return fault_set(fault, FAULT_INPUT, str_format(arena, "Inlogbron %zu klopt niet: %s.", at + 1, what),
                   "identity providers: %s", what);
}

static const struct {
  struct str code;
  enum rijk rijk;
} rijken[] = {{S_INIT("medewerker"), RIJK_TEAM}, {S_INIT("inwoner"), RIJK_INWONER}, {S_INIT("partner"), RIJK_PARTNER}};

static const struct {
  struct str code;
  enum koppeling_op op;
} manieren[] = {{S_INIT("identiteit"), KOPPELING_IDENTITEIT},
                {S_INIT("inlognaam"), KOPPELING_INLOGNAAM},
                {S_INIT("bsn"), KOPPELING_BSN}};

static bool read_realm(struct str code, enum rijk *ret_rijk) {
  for (size_t i = 0; i < sizeof rijken / sizeof *rijken; i++)
    if (str_eq(rijken[i].code, code)) return *ret_rijk = rijken[i].rijk, true;
  return false;
}

static bool read_way(struct str code, enum koppeling_op *ret_op) {
  for (size_t i = 0; i < sizeof manieren / sizeof *manieren; i++)
    if (str_eq(manieren[i].code, code)) return *ret_op = manieren[i].op, true;
  return false;
}

static bool read_links(struct arena *arena, const json_t *json, struct inlogbron *bron) {
  const json_t *links = json_object_get(json, "koppeling");
  if (json_array_size(links) == 0 || json_array_size(links) > KOPPELINGEN_MAX) return false;
  for (size_t i = 0; i < json_array_size(links); i++) {
    struct koppeling *koppeling = &bron->koppelingen[bron->koppeling_aantal++];
    koppeling->claim = str_copy(arena, json_text(json_array_get(links, i), "claim"));
    if (koppeling->claim.len == 0 || !read_way(json_text(json_array_get(links, i), "op"), &koppeling->op)) return false;
    if (koppeling->op == KOPPELING_BSN && bron->rijk != RIJK_INWONER) return false;
  }
  return true;
}

static bool is_code(struct str code) {
  for (size_t i = 0; i < code.len; i++)
    if (!((code.ptr[i] >= 'a' && code.ptr[i] <= 'z') || (code.ptr[i] >= '0' && code.ptr[i] <= '9'))) return false;
  return code.len > 0 && code.len <= 20;
}

static bool read_one(struct arena *arena, const json_t *json, struct str base, size_t at, struct inlogbron *bron,
                     struct fault *fault) {
  bron->code = str_copy(arena, json_text(json, "code"));
  bron->naam = str_copy(arena, json_text(json, "naam"));
  struct str scope = json_text(json, "scope"), client = json_text(json, "client");
  if (!is_code(bron->code)) return wrong(arena, at, "geef een code van kleine letters en cijfers", fault);
  if (bron->naam.len == 0) return wrong(arena, at, "geef een naam", fault);
  if (client.len == 0) return wrong(arena, at, "geef client", fault);
  if (!read_realm(json_text(json, "rijk"), &bron->rijk))
    return wrong(arena, at, "rijk is medewerker, inwoner of partner", fault);
  if (!read_links(arena, json, bron))
    return wrong(arena, at,
                 "koppeling noemt per claim hoe hij bij een account hoort: identiteit, inlognaam of (voor "
                 "inwoners) bsn",
                 fault);
  const struct oidc_settings settings = {
      .uitgever = str_copy(arena, json_text(json, "uitgever")),
      .client = str_copy(arena, client),
      .client_geheim = str_copy(arena, json_text(json, "client_geheim")),
      .terug = str_format(arena, "%.*s/inloggen/bron/%.*s/terug", STR_ARG(base), STR_ARG(bron->code)),
      .na_uitloggen = str_format(arena, "%.*s/inloggen", STR_ARG(base)),
      .scope = scope.len ? str_copy(arena, scope) : S("openid"),
      .acr = str_copy(arena, json_text(json, "acr")),
      .timeout_ms = WACHT_MS,
      .transaction_open = store_transactie_open};
  bron->oidc = oidc_create(&settings);
  return bron->oidc || wrong(arena, at, "uitgever moet een adres met https zijn", fault);
}

static bool read_file(struct arena *arena, const char *path, struct str *ret_text, struct fault *fault) {
  FILE *file = fopen(path, "r");
  if (!file)
    return fault_set(fault, FAULT_INPUT, S("Het bestand met inlogbronnen is er niet of mag niet worden gelezen."),
                     "identity providers: cannot open file");
  char *text = arena_new(arena, BESTAND_MAX);
  *ret_text = (struct str){text, fread(text, 1, BESTAND_MAX, file)};
  fclose(file);
  return true;
}

bool inlogbronnen_laden(struct arena *arena, const char *bestand, struct inlogbronnen *ret_bronnen,
                        struct fault *fault) {
  struct str text;
  if (!read_file(arena, bestand, &text, fault)) return false;
  json_t *json = json_read(text, BESTAND_MAX);
  const json_t *rows = json_object_get(json, "bronnen");
  struct str base = str_copy(arena, json_text(json, "adres"));
  struct inlogbronnen bronnen = {0};
  size_t count = json_array_size(rows);
  bool good = count > 0 && count <= INLOGBRONNEN_MAX && base.len > 0 && !str_ends(base, S("/"));
  if (!good)
    fault_set(fault, FAULT_INPUT,
              S("Het bestand met inlogbronnen moet JSON zijn met adres (waar Schakel staat, zonder / aan het eind) en "
                "bronnen (1 tot en met 8)."),
              "identity providers: no adres or bronnen");
  for (size_t i = 0; good && i < count; i++) {
    good = read_one(arena, json_array_get(rows, i), base, i, &bronnen.rij[i], fault);
    bronnen.aantal++;
  }
  json_decref(json);
  if (!good) inlogbronnen_sluiten(&bronnen);
  if (good) *ret_bronnen = bronnen;
  return good;
}

void inlogbronnen_sluiten(struct inlogbronnen *bronnen) {
  for (size_t i = 0; i < bronnen->aantal; i++) oidc_destroy(bronnen->rij[i].oidc);
}
