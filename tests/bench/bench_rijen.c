#include "bench_vul.h"

static const struct {
  const char *sql;
  size_t per, room;
} tabellen[TABELLEN] = {
    [HUISHOUDEN] = {"INSERT INTO huishouden (publiek) VALUES ($1)", 1, BATCH},
    [PERSOON] = {"INSERT INTO persoon (publiek, bsn, voornamen, voorletters, voorvoegsel, geslachtsnaam, naam_sleutel, "
                 "geslacht, geboren, "
                 "overleden, geheim, straat, huisnummer, huisletter, toevoeging, postcode, woonplaats, buitenland, "
                 "gemeente, bron, "
                 "geverifieerd_op) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, '', '', $14, $15, "
                 "'', $16, $17, $18)",
                 18, BATCH *MEMBERS_MAX},
    [LID] = {"INSERT INTO huishouden_lid (huishouden, persoon, vanaf, tot) VALUES ($1, $2, $3, $4)", 4,
             BATCH *MEMBERS_MAX},
    [RELATIE] = {"INSERT INTO relatie (wie, huishouden, soort, vanaf, tot) VALUES ($1, $2, $3, $4, $5)", 5, 3 * BATCH},
    [MELDING] = {"INSERT INTO melding (publiek, huishouden, persoon, team, wet, kanaal, ontvangen, wmo_melding_op, "
                 "woorden, opgenomen_door, "
                 "opgenomen_op, versie, gesloten_op, sluitreden, sluit_toelichting, behandelaar, rapportagelijn) "
                 "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 1, $12, $13, $14, $15, $16)",
                 16, BATCH},
    [BEHANDELING] = {"INSERT INTO behandeling (melding, gebruiker, vanaf, tot) VALUES ($1, $2, $3, $4)", 4, BATCH},
    [TRIAGE] = {"INSERT INTO triage_antwoord (melding, vraag, antwoord) VALUES ($1, $2, $3)", 3, 2 * BATCH},
    [NOTITIE] =
        {"INSERT INTO notitie (publiek, huishouden, gesproken_met, hoe, op_dag, tekst, door, geschreven_op, versie) "
         "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1)",
         8, BATCH *NOTES_MAX + NOTES_MANY},
    [DOCUMENT] = {"INSERT INTO document (publiek, huishouden, melding, soort, naam, mediatype, grootte, door, op) "
                  "VALUES ($1, $2, $3, $4, $5, 'application/pdf', 0, $6, $7)",
                  7, BATCH},
    [BRIEF] = {"INSERT INTO brief (document, aan, kenmerk, dag, onderwerp, aanhef, tekst, ondertekenaar) VALUES ($1, "
               "$2, $3, $4, $5, $6, $7, $8)",
               8, BATCH},
    [CASUS] = {"INSERT INTO casus (publiek, huishouden, team, aanspreekpunt, begonnen_op, versie) "
               "VALUES ($1, $2, $3, $4, $5, 1)",
               5, BATCH},
    [TRAJECT] = {"INSERT INTO traject (publiek, soort, melding, spoed, begonnen_op, tweede_niet, versie) "
                 "VALUES ($1, $2, $3, 0, $4, 'Een werker is genoeg.', 1)",
                 4, BATCH},
    [TRAJECT_CASUS] = {"INSERT INTO traject_casus (traject, casus) VALUES ($1, $2)", 2, BATCH},
    [TRAJECT_WERKER] = {"INSERT INTO traject_werker (traject, gebruiker, plaats, vanaf, tot) "
                        "VALUES ($1, $2, 1, $3, $4)",
                        4, BATCH},
    [TRAJECT_PERSOON] = {"INSERT INTO traject_persoon (traject, persoon) VALUES ($1, $2)", 2, BATCH},
    [PLAN] = {"INSERT INTO plan (publiek, casus, begonnen_op, door) VALUES ($1, $2, $3, $4)", 4, BATCH},
    [PLAN_AFSPRAAK] = {"INSERT INTO plan_afspraak (publiek, plan, soort, persoon, gebruiker, naam, organisatie, "
                       "gevraagd, wat, voor, stand, stand_op, reden, weg, versie) "
                       "VALUES ($1, $2, 1, $3, $4, '', $5, 0, $6, $7, $8, $9, '', 0, 1)",
                       9, BATCH *PROMISES_MAX},
    [PLAN_EVALUATIE] = {"INSERT INTO plan_evaluatie (publiek, plan, dag, versie) VALUES ($1, $2, $3, 1)", 3, BATCH},
    [PLAN_VERSIE] = {"INSERT INTO plan_versie (publiek, plan, nummer, op_dag, regisseur, deelnemers, inhoud, hash, "
                     "door, op) VALUES ($1, $2, 1, $3, '', '', '[]', $4, $5, $6)",
                     6, BATCH},
    [WACHTLIJST] = {"INSERT INTO wachtlijst (publiek, melding, sinds, reden, prioriteit, met_twee, contact, aanbod, "
                    "overbrugging, op, einde, einde_reden, versie) "
                    "VALUES ($1, $2, $3, 'er is nog geen plek', 2, 0, $4, '', '', $5, 0, '', 1)",
                    5, BATCH},
    [LOGBOEK] = {"INSERT INTO logboek (schrijver, nr, op, wie, naam, rol, grond, act, informatie, uitkomst, "
                 "huishouden, vorige, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
                 13, BATCH *(NOTES_MAX + 1) + NOTES_MANY},
    [LOGBOEK_PERSOON] = {"INSERT INTO logboek_persoon (schrijver, nr, persoon) VALUES ($1, $2, $3)", 3,
                         BATCH *(NOTES_MAX + 1) + NOTES_MANY},
    [WACHTCONTACT] = {"INSERT INTO wachtcontact (publiek, wachtlijst, dag, tekst) VALUES ($1, $2, $3, '')", 3, BATCH},
};

struct db_arg *new_row(struct rijen *rijen) {
  if (rijen->count == rijen->room) abort();
  return &rijen->args[rijen->per * rijen->count++];
}

void rijen_beginnen(struct vulling *v) {
  for (size_t i = 0; i < TABELLEN; i++) {
    struct rijen *rijen = &v->rijen[i];
    *rijen = (struct rijen){.sql = tabellen[i].sql, .per = tabellen[i].per, .room = tabellen[i].room};
    rijen->args = NEW_ARRAY(v->arena, struct db_arg, rijen->per * rijen->room);
  }
}

bool rijen_schrijven(struct vulling *v, struct fault *fault) {
  for (size_t i = 0; i < TABELLEN; i++) {
    const struct rijen *rijen = &v->rijen[i];
    if (!db_exec_many(v->tx.db, v->arena, fault, rijen->sql, rijen->args, rijen->per, rijen->count)) return false;
  }
  return true;
}
