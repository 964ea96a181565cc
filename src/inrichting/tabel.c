#include "inrichting/tabel.h"

#include "base/csv.h"

enum { EERSTE_RIJ = 2 }; /* of the data: row 1 is the header */

static bool fout(struct arena *arena, const struct tabel *tabel, struct str plek, struct str bericht,
                 struct fault *fault) {
  if (fault->class == FAULT_NONE)
    fault_set(fault, FAULT_INPUT, str_format(arena, "De tabel %s klopt niet.", tabel->bestand), "table %s refused",
              tabel->bestand);
  return fault_add(fault, str_c(arena, str_format(arena, "%s%.*s", tabel->bestand, STR_ARG(plek))), bericht);
}

bool tabel_fout(struct arena *arena, const struct tabel *tabel, size_t rij, const char *kolom, struct str bericht,
                struct fault *fault) {
  return fout(arena, tabel, str_format(arena, " rij %zu, kolom %s", rij + EERSTE_RIJ, kolom), bericht, fault);
}

/* Row and column by number: at this point the columns may have no name. */
static bool csv_fout(struct arena *arena, const struct tabel *tabel, const struct csv_fault *gevonden,
                     struct fault *fault) {
  struct str plek = S("");
  if (gevonden->column > 0)
    plek = str_format(arena, " rij %zu, kolom %zu", gevonden->row, gevonden->column);
  else if (gevonden->row > 0)
    plek = str_format(arena, " rij %zu", gevonden->row);
  return fout(arena, tabel, plek, gevonden->message, fault);
}

static bool kolommen_kloppen(struct arena *arena, const struct tabel *tabel, const struct csv *csv,
                             struct fault *fault) {
  bool goed = true;
  for (size_t i = 0; i < tabel->aantal_kolommen; i++)
    if (csv_column(csv, str_of(tabel->kolommen[i].naam)) == CSV_COLUMNS_MAX)
      goed = fout(arena, tabel, str_format(arena, " rij 1, kolom %s", tabel->kolommen[i].naam),
                  S("Deze kolom ontbreekt."), fault);
  for (size_t i = 0; i < csv->columns; i++) {
    size_t bekend = 0;
    for (size_t k = 0; k < tabel->aantal_kolommen; k++)
      bekend += str_eq(csv->header[i], str_of(tabel->kolommen[k].naam));
    if (!bekend)
      goed = fout(arena, tabel, str_format(arena, " rij 1, kolom %.*s", STR_ARG(csv->header[i])),
                  S("Deze kolom hoort niet in de tabel."), fault);
  }
  return goed;
}

static bool rij_lezen(struct arena *arena, const struct tabel *tabel, const struct csv *csv, size_t rij, void *into,
                      struct fault *fault) {
  struct paar *paren = NEW_ARRAY(arena, struct paar, csv->columns);
  for (size_t i = 0; i < csv->columns; i++) paren[i] = (struct paar){csv->header[i], csv_cell(csv, rij, i)};
  struct fault gevonden;
  fault_init(&gevonden);
  if (velden_lezen(arena, tabel->kolommen, tabel->aantal_kolommen, &(struct paren){paren, csv->columns}, into,
                   &gevonden))
    return true;
  for (size_t i = 0; i < gevonden.field_count; i++)
    tabel_fout(arena, tabel, rij, gevonden.fields[i].field, gevonden.fields[i].message, fault);
  return false;
}

bool tabel_lezen(struct arena *arena, const struct tabel *tabel, struct str bytes, void **ret_rijen, size_t *ret_aantal,
                 struct fault *fault) {
  struct csv csv;
  struct csv_fault gevonden;
  if (!csv_read(arena, bytes, &csv, &gevonden)) return csv_fout(arena, tabel, &gevonden, fault);
  if (!kolommen_kloppen(arena, tabel, &csv, fault)) return false;
  char *rijen = arena_array(arena, csv.rows, tabel->rij_grootte);
  bool goed = true;
  for (size_t i = 0; i < csv.rows; i++) goed &= rij_lezen(arena, tabel, &csv, i, rijen + i * tabel->rij_grootte, fault);
  if (!goed) return false;
  *ret_rijen = rijen;
  *ret_aantal = csv.rows;
  return true;
}
