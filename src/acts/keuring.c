#include "acts/keuring.h"

#include "domain/persoon.h"
#include "store/keuring.h"

#include "uitvoeren.h"

#define PLEK(soort, veld) .plek = offsetof(struct soort, veld)
const struct veld keurvraag_velden[] = {
    {"vraag", "Wat wilt u weten?", VELD_TEKST, .max = 1000, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op wat u van de medewerker wilt weten.", PLEK(keurvraag_in, vraag)},
};
const size_t keurvraag_velden_aantal = 1;

const struct veld keursluiten_velden[] = {
    {"bevinding", "Wat vond u?", VELD_KEUZE, .keuzes = bevindingen, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Kies wat u vond.", PLEK(keursluiten_in, bevinding)},
    {"woorden", "Waarom vindt u dat?", VELD_TEKST, .max = 2000, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op waarom u dat vindt.", PLEK(keursluiten_in, woorden)},
};
const size_t keursluiten_velden_aantal = 2;

const struct veld nieuws_velden[] = {
    {"achternaam", "Achternaam", VELD_REGEL, .max = 100, .verplicht = "regel NIEUWS", .leeg = "Vul de achternaam in.",
     PLEK(nieuws_in, achternaam)},
    {"geboren", "Geboortedatum", VELD_DAG, .verplicht = "regel NIEUWS", .leeg = "Vul de geboortedatum in.",
     PLEK(nieuws_in, geboren)},
    {"waarom", "Waarom staat deze inwoner op de lijst?", VELD_REGEL, .max = 300, .verplicht = "AVG art. 5 lid 2",
     .leeg = "Schrijf op waarom.", .uitleg = "Kort, en zonder wat er is gebeurd te beschrijven.",
     PLEK(nieuws_in, waarom)},
    {"tot", "Tot en met welke dag?", VELD_DAG, .verplicht = "AVG art. 5 lid 1 onder e",
     .leeg = "Vul in tot en met welke dag Schakel hierop let.", PLEK(nieuws_in, tot)},
};
const size_t nieuws_velden_aantal = sizeof nieuws_velden / sizeof nieuws_velden[0];
#undef PLEK

static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                struct toegang **ret_toegang, struct fault *fault) {
  return toegang_vragen(tx, werk->actor,
                        &(struct toegang_vraag){.act = act,
                                                .grond = GROND_TOEZICHT,
                                                .handeling = handeling,
                                                .informatie = INFO_KEURING,
                                                .over = OVER_NIEMAND},
                        ret_toegang, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in_, void *ret_uit, struct fault *fault) {
  const struct keuring_inzien_in *in = in_;
  struct keuring_inzien_uit uit = {0};
  struct toegang *toegang;
  int64_t skip = in->bladzijde > 1 ? (in->bladzijde - 1) * KEURVLAG_BLAD : 0;
  if (!ask(tx, werk, "keuring inzien", HANDELING_ZIEN, &toegang, fault) ||
      !keurvlaggen_lezen(toegang, in->stand, in->regel, skip, &uit.vlaggen, &uit.aantal, &uit.totaal, fault) ||
      !keurcijfers_lezen(toegang, werk_vandaag(werk) - KEURING_TERUG, &uit.cijfers, uit.regels, fault) ||
      !controlepunt_laatste(toegang, &uit.controlepunt, fault))
    return false;
  *(struct keuring_inzien_uit *)ret_uit = uit;
  return true;
}

bool keuring_inzien(const struct werk *werk, const struct keuring_inzien_in *in, struct keuring_inzien_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, look, in, ret_uit, fault);
}

static bool look_at(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct keurvlag_uit uit = {0};
  struct toegang *toegang;
  if (!ask(tx, werk, "blik nakijken", HANDELING_ZIEN, &toegang, fault) ||
      !keurvlag_lezen(toegang, *(const struct str *)in, &uit.vlag, fault) ||
      !keurvlag_spoor(toegang, &uit.vlag, &uit.spoor, &uit.spoor_aantal, fault))
    return false;
  uit.van_mij = uit.vlag.wie == werk->actor->gebruiker;
  *(struct keurvlag_uit *)ret_uit = uit;
  return true;
}

bool keurvlag_inzien(const struct werk *werk, struct str vlag, struct keurvlag_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_at, &vlag, ret_uit, fault);
}

struct change {
  struct str vlag;
  int64_t versie;
  const void *in;
};

/* The flag as he saw it, of somebody else than himself. */
static bool take(struct tx *tx, const struct werk *werk, const char *act, const struct change *change,
                 struct toegang **ret_toegang, struct keurvlag *ret_vlag, struct fault *fault) {
  if (!ask(tx, werk, act, HANDELING_DOEN, ret_toegang, fault) ||
      !keurvlag_lezen(*ret_toegang, change->vlag, ret_vlag, fault) ||
      !keurvlag_mag(ret_vlag, werk->actor->gebruiker, fault))
    return false;
  ret_vlag->versie = change->versie;
  return true;
}

static bool open(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct change *change = in;
  struct toegang *toegang;
  struct keurvlag vlag;
  *ret_uitkomst = change->vlag;
  return take(tx, werk, "blik openen", change, &toegang, &vlag, fault) && keurvlag_openen(toegang, &vlag, fault);
}

bool keurvlag_opendoen(const struct werk *werk, struct str vlag, struct str *ret_vlag, struct fault *fault) {
  return act_schrijven_eenmaal(werk, open, &(struct change){.vlag = vlag}, ret_vlag, fault);
}

static bool ask_why(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                    struct fault *fault) {
  const struct change *change = in;
  const struct keurvraag_in *typed = change->in;
  struct toegang *toegang;
  struct keurvlag vlag;
  *ret_uitkomst = change->vlag;
  return take(tx, werk, "uitleg vragen over een blik", change, &toegang, &vlag, fault) &&
         keurvlag_vragen(toegang, &vlag, typed->vraag, fault);
}

bool keurvlag_uitleg_vragen(const struct werk *werk, struct str vlag, int64_t versie, const struct keurvraag_in *in,
                            struct str *ret_vlag, struct fault *fault) {
  return act_schrijven_eenmaal(werk, ask_why, &(struct change){vlag, versie, in}, ret_vlag, fault);
}

static bool close(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                  struct fault *fault) {
  const struct change *change = in;
  const struct keursluiten_in *typed = change->in;
  struct toegang *toegang;
  struct keurvlag vlag;
  *ret_uitkomst = change->vlag;
  return take(tx, werk, "blik afsluiten", change, &toegang, &vlag, fault) &&
         keurvlag_sluiten_toetsen(typed->bevinding, typed->woorden, fault) &&
         keurvlag_sluiten(toegang, &vlag, (enum bevinding)typed->bevinding, typed->woorden, fault);
}

bool keurvlag_afsluiten(const struct werk *werk, struct str vlag, int64_t versie, const struct keursluiten_in *in,
                        struct str *ret_vlag, struct fault *fault) {
  return act_schrijven_eenmaal(werk, close, &(struct change){vlag, versie, in}, ret_vlag, fault);
}

static bool read_news(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct nieuws_uit *uit = ret_uit;
  struct toegang *toegang;
  (void)in;
  return ask(tx, werk, "nieuwslijst inzien", HANDELING_ZIEN, &toegang, fault) &&
         keurnieuws_lezen(toegang, &uit->rijen, &uit->aantal, fault);
}

bool nieuws_inzien(const struct werk *werk, struct nieuws_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, read_news, NULL, ret_uit, fault);
}

static bool add_news(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct nieuws_in *in = in_;
  struct toegang *toegang;
  int64_t persoon = 0;
  struct keurnieuws nieuws = {
      .publiek = werk_id(werk), .vanaf = werk_vandaag(werk), .tot = in->tot, .waarom = in->waarom};
  if (!ask(tx, werk, "nieuwslijst aanvullen", HANDELING_DOEN, &toegang, fault)) return false;
  if (in->tot < nieuws.vanaf) fault_add(fault, "tot", S("Deze dag is al geweest."));
  keurnieuws_persoon(toegang, in->achternaam, in->geboren, &persoon, fault);
  *ret_uitkomst = nieuws.publiek;
  return fault->class == FAULT_NONE && keurnieuws_bewaren(toegang, persoon, &nieuws, fault);
}

bool nieuws_opnemen(const struct werk *werk, const struct nieuws_in *in, struct str *ret_rij, struct fault *fault) {
  return act_schrijven_eenmaal(werk, add_news, in, ret_rij, fault);
}

static bool stop_news(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                      struct fault *fault) {
  struct toegang *toegang;
  *ret_uitkomst = *(const struct str *)in;
  return ask(tx, werk, "nieuwslijst inkorten", HANDELING_DOEN, &toegang, fault) &&
         keurnieuws_stoppen(toegang, *(const struct str *)in, fault);
}

bool nieuws_stoppen(const struct werk *werk, struct str rij, struct str *ret_rij, struct fault *fault) {
  return act_schrijven_eenmaal(werk, stop_news, &rij, ret_rij, fault);
}
