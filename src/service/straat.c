#include "straat.h"

#include <string.h>

#include "base/clock.h"
#include "base/csv.h"
#include "base/rem.h"
#include "connect/brp.h"
#include "connect/clamd.h"
#include "store/store.h"

#include "sleutel.h"

enum { BRP_WACHT = 3000 /* ms */, CLAMD_WACHT = 20000 /* ms */, BESTAND_MAX = 256 * 1024 };

/* The table. */

static const char *const kolommen[] = {"host", "opslag", "gemeente", "sleutel", "inlogbronnen", "brp"};
enum { KOLOMMEN = sizeof kolommen / sizeof *kolommen };

static bool wrong(struct arena *arena, size_t row, const char *what, struct fault *fault) {
  return fault_set(fault, FAULT_INPUT, str_format(arena, "Rij %zu van de tabel met gemeenten: %s.", row + 2, what),
                   "municipalities, row %zu: %s", row + 2, what);
}

static struct str in_lower_case(struct arena *arena, struct str text) {
  char *bytes = arena_new(arena, text.len + 1);
  for (size_t i = 0; i < text.len; i++)
    bytes[i] = text.ptr[i] >= 'A' && text.ptr[i] <= 'Z' ? (char)(text.ptr[i] - 'A' + 'a') : text.ptr[i];
  return (struct str){bytes, text.len};
}

static bool is_host(struct str host) {
  for (size_t i = 0; i < host.len; i++) {
    char c = host.ptr[i];
    if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.')) return false;
  }
  return host.len > 0;
}

static const char *or_none(struct arena *arena, struct str text) {
  return text.len ? str_c(arena, text) : NULL;
}

static bool read_row(struct arena *arena, const struct csv *csv, const size_t at[KOLOMMEN], size_t row,
                     struct huis_instelling *rijen, struct fault *fault) {
  struct huis_instelling *huis = &rijen[row];
  *huis = (struct huis_instelling){.host = in_lower_case(arena, csv_cell(csv, row, at[0])),
                                   .where = csv_cell(csv, row, at[1]),
                                   .gemeente = csv_cell(csv, row, at[2]),
                                   .sleutel = csv_cell(csv, row, at[3]),
                                   .inlogbronnen = or_none(arena, csv_cell(csv, row, at[4])),
                                   .brp = or_none(arena, csv_cell(csv, row, at[5]))};
  if (!is_host(huis->host)) return wrong(arena, row, "host is een naam als schakel.gemeente.nl, zonder poort", fault);
  if (!huis->where.len || !huis->gemeente.len) return wrong(arena, row, "opslag en gemeente zijn nodig", fault);
  for (size_t i = 0; i < row; i++) {
    if (str_eq(rijen[i].host, huis->host)) return wrong(arena, row, "deze host staat er al", fault);
    if (str_eq(rijen[i].where, huis->where)) return wrong(arena, row, "deze opslag is al van een ander", fault);
  }
  return true;
}

static bool read_file(struct arena *arena, const char *bestand, struct str *ret_bytes, struct fault *fault) {
  char *bytes = arena_new(arena, BESTAND_MAX);
  FILE *file = fopen(bestand, "rbe");
  size_t size = file ? fread(bytes, 1, BESTAND_MAX, file) : 0;
  bool good = file && !ferror(file) && size < BESTAND_MAX;
  if (file) fclose(file);
  *ret_bytes = (struct str){bytes, size};
  return good || fault_set(fault, FAULT_INPUT, S("De tabel met gemeenten kan niet gelezen worden, of is te groot."),
                           "cannot read the municipalities");
}

bool gemeenten_lezen(struct arena *arena, const char *bestand, struct huis_instelling **ret_rijen, size_t *ret_aantal,
                     struct fault *fault) {
  struct csv csv;
  struct csv_fault where;
  struct str bytes;
  size_t at[KOLOMMEN];
  if (!read_file(arena, bestand, &bytes, fault)) return false;
  if (!csv_read(arena, bytes, &csv, &where))
    return fault_set(fault, FAULT_INPUT,
                     str_format(arena, "De tabel met gemeenten, rij %zu: %.*s", where.row, STR_ARG(where.message)),
                     "municipalities: no csv");
  for (size_t i = 0; i < KOLOMMEN; i++)
    if ((at[i] = csv_column(&csv, str_of(kolommen[i]))) == CSV_COLUMNS_MAX)
      return fault_set(fault, FAULT_INPUT,
                       str_format(arena, "In de tabel met gemeenten mist de kolom %s.", kolommen[i]),
                       "municipalities: no column %s", kolommen[i]);
  if (csv.rows == 0 || csv.rows > HUIZEN_MAX)
    return fault_set(fault, FAULT_INPUT,
                     str_format(arena, "In de tabel met gemeenten staan 1 tot %d gemeenten.", HUIZEN_MAX),
                     "municipalities: %zu rows", csv.rows);
  struct huis_instelling *rijen = NEW_ARRAY(arena, struct huis_instelling, csv.rows);
  for (size_t row = 0; row < csv.rows; row++)
    if (!read_row(arena, &csv, at, row, rijen, fault)) return false;
  *ret_rijen = rijen;
  *ret_aantal = csv.rows;
  return true;
}

/* The houses. */

/* Who may only come in with a second factor: the roles that are named, "geen", or everybody. Residents have a letter
 * code or DigiD. Made-up accounts of a demo do without when nothing is said. */
static bool second_factor(struct arena *arena, const char *rollen_tekst, bool demo, unsigned *ret_rollen,
                          struct fault *fault) {
  unsigned all = ((1U << ROL_AANTAL) - 1) & ~(1U << ROL_INWONER | 1U << ROL_SYSTEEM), some = 0;
  struct str rest = str_of(rollen_tekst), code;
  if (!rollen_tekst || str_eq(rest, S("geen"))) {
    *ret_rollen = rollen_tekst || demo ? 0 : all;
    return true;
  }
  while (str_cut(&rest, ',', &code)) {
    enum rol rol = ROL_LOKET;
    while (rol < ROL_AANTAL && !str_eq(code, str_of(rol_code(rol)))) rol++;
    if (rol == ROL_AANTAL)
      return fault_set(
          fault, FAULT_INPUT,
          str_format(arena, "Deze rol is er niet: %.*s. Noem rollen met komma's ertussen, of geen.", STR_ARG(code)),
          "--tweede-factor: no such role");
    some |= 1U << rol;
  }
  *ret_rollen = some;
  return true;
}

static bool connect_outside(const struct straat_instelling *allen, const struct huis_instelling *rij,
                            struct omgeving *omgeving, struct fault *fault) {
  if (rij->brp)
    omgeving->brp = brp_create(&(struct brp_settings){
        .base_url = rij->brp, .timeout_ms = BRP_WACHT, .transaction_open = store_transactie_open});
  if (allen->clamd)
    omgeving->clamd = clamd_create(&(struct clamd_settings){
        .socket = allen->clamd, .timeout_ms = CLAMD_WACHT, .transaction_open = store_transactie_open});
  return !allen->clamd || omgeving->clamd ||
         fault_set(fault, FAULT_INPUT, S("Het pad na --clamd is te lang voor een socket."), "--clamd: path too long");
}

static bool open_house(struct arena *arena, const struct straat_instelling *allen, const struct huis_instelling *rij,
                       struct huis *huis, struct fault *fault) {
  struct omgeving *omgeving = &huis->omgeving;
  moment_t demo = 0;
  huis->host = rij->host;
  *omgeving = (struct omgeving){.klok = clock_now,
                                .https = allen->https,
                                .rem = rem_create(),
                                .sleutel = &huis->sleutel,
                                .bronnen = huis->bronnen.rij,
                                .gemeente = rij->gemeente};
  if (!store_open(rij->where, &omgeving->store, fault) || !connect_outside(allen, rij, omgeving, fault) ||
      !sleutel_laden(arena, rij->sleutel.len ? rij->sleutel : rij->where, &huis->sleutel, fault) ||
      (rij->inlogbronnen && !inlogbronnen_laden(arena, rij->inlogbronnen, &huis->bronnen, fault)) ||
      !store_demo_klok(omgeving->store, arena, &demo, fault) ||
      !second_factor(arena, allen->tweede_factor, demo != 0, &omgeving->tweede_factor, fault))
    return false;
  omgeving->bron_aantal = huis->bronnen.aantal;
  if (demo) omgeving->verschuiving = demo - clock_now();
  return true;
}

bool straat_openen(struct arena *arena, const struct straat_instelling *allen, const struct huis_instelling *rijen,
                   size_t aantal, struct straat *ret_straat, struct fault *fault) {
  ret_straat->huizen = NEW_ARRAY(arena, struct huis, aantal);
  for (ret_straat->aantal = 0; ret_straat->aantal < aantal;) {
    size_t i = ret_straat->aantal++;
    if (open_house(arena, allen, &rijen[i], &ret_straat->huizen[i], fault)) continue;
    if (aantal > 1)
      fault->message = str_format(arena, "%.*s: %.*s", STR_ARG(rijen[i].gemeente), STR_ARG(fault->message));
    return false;
  }
  return true;
}

void straat_sluiten(struct straat *straat) {
  for (size_t i = 0; i < straat->aantal; i++) {
    struct omgeving *omgeving = &straat->huizen[i].omgeving;
    brp_destroy(omgeving->brp);
    clamd_destroy(omgeving->clamd);
    inlogbronnen_sluiten(&straat->huizen[i].bronnen);
    rem_destroy(omgeving->rem);
    store_close(omgeving->store);
  }
}

static bool same_host(struct str asked, struct str host) {
  if (asked.len < host.len || (asked.len > host.len && asked.ptr[host.len] != ':')) return false;
  for (size_t i = 0; i < host.len; i++) {
    char c = asked.ptr[i];
    if ((c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c) != host.ptr[i]) return false;
  }
  return true;
}

const struct huis *huis_van(const struct straat *straat, struct str host) {
  for (size_t i = 0; i < straat->aantal; i++)
    if (straat->huizen[i].host.len == 0 || same_host(host, straat->huizen[i].host)) return &straat->huizen[i];
  return NULL;
}
