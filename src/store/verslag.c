#include "store/verslag.h"

#include "intern.h"

static bool read_points(struct toegang *toegang, struct verslag *verslag, struct fault *fault) {
  struct db_rows rows;
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT sleutel, tekst FROM verslag_punt WHERE verslag = $1 ORDER BY sleutel", A_INT(verslag->id)))
    return false;
  for (size_t i = 0; i < rows.count && verslag->punt_aantal < VERSLAG_PUNTEN_MAX; i++)
    verslag->punten[verslag->punt_aantal++] =
        (struct verslag_punt){.sleutel = db_text(&rows, i, 0), .tekst = db_text(&rows, i, 1)};
  return true;
}

static bool read_requests(struct toegang *toegang, struct verslag *verslag, struct fault *fault) {
  struct db_rows rows;
  for (int soort = 1; soort < NAVRAAG_EINDE; soort++)
    verslag->navragen[soort] = (struct navraag){.gevraagd_op = DAG_GEEN, .ontvangen_op = DAG_GEEN, .bedrag = -1};
  if (!TX_QUERY(toegang->tx, fault, &rows,
                "SELECT soort, bij, gevraagd_op, antwoord_op, bedrag, tekst FROM verslag_navraag WHERE verslag = $1",
                A_INT(verslag->id)))
    return false;
  for (size_t i = 0; i < rows.count; i++) {
    int64_t soort = db_int(&rows, i, 0);
    if (soort < 1 || soort >= NAVRAAG_EINDE) continue;
    verslag->navragen[soort] = (struct navraag){.bij = db_text(&rows, i, 1),
                                                .gevraagd_op = db_dag(&rows, i, 2),
                                                .ontvangen_op = db_dag(&rows, i, 3),
                                                .bedrag = db_int(&rows, i, 4),
                                                .tekst = db_text(&rows, i, 5)};
  }
  return true;
}

bool verslag_van_melding(struct toegang *toegang, const struct melding *melding, struct verslag *ret_verslag,
                         struct fault *fault) {
  struct db_rows rows;
  struct verslag verslag = {.melding = melding->id, .huishouden = melding->huishouden, .begonnen_op = DAG_GEEN};
  if (!toegang_dekt(toegang, HANDELING_ZIEN, INFO_VERHELDERING, melding->huishouden, fault) ||
      !TX_QUERY(toegang->tx, fault, &rows,
                "SELECT id, publiek, product, begonnen_op, versie FROM verslag WHERE melding = $1", A_INT(melding->id)))
    return false;
  if (rows.count) {
    verslag.id = db_int(&rows, 0, 0);
    verslag.publiek = db_text(&rows, 0, 1);
    verslag.product = db_text(&rows, 0, 2);
    verslag.begonnen_op = db_dag(&rows, 0, 3);
    verslag.versie = db_int(&rows, 0, 4);
    toegang_persoon(toegang, melding->persoon);
  }
  if (!read_points(toegang, &verslag, fault) || !read_requests(toegang, &verslag, fault)) return false;
  *ret_verslag = verslag;
  return true;
}

static bool begin(struct toegang *toegang, const struct verslag *wordt, struct verslag *verslag, struct fault *fault) {
  verslag->versie = 1;
  if (TX_INSERT(toegang->tx, fault, &verslag->id,
                "INSERT INTO verslag (publiek, melding, product, begonnen_op, door, versie) "
                "VALUES ($1, $2, $3, $4, $5, 1) RETURNING id",
                A_TEXT(wordt->publiek), A_INT(wordt->melding), A_TEXT(wordt->product), A_DAG(tx_vandaag(toegang->tx)),
                A_INT(toegang->actor->gebruiker)))
    return true;
  if (fault->class == FAULT_STALE) fault->class = FAULT_RETRY;
  return false;
}

static bool go_on(struct toegang *toegang, const struct verslag *was, const struct verslag *wordt,
                  struct verslag *verslag, struct fault *fault) {
  int64_t changes;
  verslag->id = was->id;
  verslag->publiek = was->publiek;
  verslag->versie = was->versie + 1;
  return TX_EXEC(toegang->tx, fault, &changes,
                 "UPDATE verslag SET product = $3, versie = versie + 1 WHERE id = $1 AND versie = $2", A_INT(was->id),
                 A_INT(was->versie), A_TEXT(wordt->product)) &&
         (changes == 1 ||
          fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit net ook veranderd. U ziet hieronder beide teksten."),
                    "stale verslag"));
}

static const struct verslag_punt *point_of(const struct verslag *was, struct str sleutel) {
  for (size_t i = 0; i < was->punt_aantal; i++)
    if (str_eq(was->punten[i].sleutel, sleutel)) return &was->punten[i];
  return NULL;
}

/* Also what was left empty, so that it is not proposed again. */
static bool write_points(struct toegang *toegang, const struct verslag *was, const struct verslag *wordt, int64_t id,
                         struct fault *fault) {
  for (size_t i = 0; i < wordt->punt_aantal; i++) {
    const struct verslag_punt *punt = &wordt->punten[i];
    const struct verslag_punt *before = point_of(was, punt->sleutel);
    if (before && str_eq(before->tekst, punt->tekst)) continue;
    toegang_veld(toegang, str_c(toegang->tx->arena, punt->sleutel), before ? before->tekst : (struct str){0},
                 punt->tekst);
    if (!TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO verslag_punt (verslag, sleutel, tekst) VALUES ($1, $2, $3) "
                 "ON CONFLICT (verslag, sleutel) DO UPDATE SET tekst = excluded.tekst",
                 A_INT(id), A_TEXT(punt->sleutel), A_TEXT(punt->tekst)))
      return false;
  }
  return true;
}

static bool same_request(const struct navraag *een, const struct navraag *ander) {
  return str_eq(een->bij, ander->bij) && een->gevraagd_op == ander->gevraagd_op &&
         een->ontvangen_op == ander->ontvangen_op && een->bedrag == ander->bedrag && str_eq(een->tekst, ander->tekst);
}

static bool write_requests(struct toegang *toegang, const struct verslag *was, const struct verslag *wordt, int64_t id,
                           struct fault *fault) {
  for (int soort = 1; soort < NAVRAAG_EINDE; soort++) {
    const struct navraag *before = &was->navragen[soort], *after = &wordt->navragen[soort];
    if (same_request(before, after)) continue;
    toegang_veld(toegang, navraag_namen[soort], before->bij, after->bij);
    toegang_veld(toegang, "antwoord", before->tekst, after->tekst);
    if (!TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO verslag_navraag (verslag, soort, bij, gevraagd_op, antwoord_op, bedrag, tekst) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (verslag, soort) DO UPDATE SET bij = excluded.bij, "
                 "gevraagd_op = excluded.gevraagd_op, antwoord_op = excluded.antwoord_op, bedrag = excluded.bedrag, "
                 "tekst = excluded.tekst",
                 A_INT(id), A_INT(soort), A_TEXT(after->bij), A_DAG(after->gevraagd_op), A_DAG(after->ontvangen_op),
                 A_INT(after->bedrag), A_TEXT(after->tekst)))
      return false;
  }
  return true;
}

bool verslag_bewaren(struct toegang *toegang, const struct verslag *was, const struct verslag *wordt,
                     struct verslag *ret_verslag, struct fault *fault) {
  struct verslag verslag = *wordt;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_VERHELDERING, wordt->huishouden, fault) ||
      !(was->id ? go_on(toegang, was, wordt, &verslag, fault) : begin(toegang, wordt, &verslag, fault)))
    return false;
  if (!str_eq(was->product, wordt->product)) toegang_veld(toegang, "voorziening", was->product, wordt->product);
  if (!write_points(toegang, was, wordt, verslag.id, fault) || !write_requests(toegang, was, wordt, verslag.id, fault))
    return false;
  *ret_verslag = verslag;
  return true;
}
