#include "acts/bereik_wijzigen.h"

#include "store/bereik.h"
#include "store/persoon.h"

#include "persoon_plek.h"
#include "uitvoeren.h"

#define PLEK(veld) .plek = offsetof(struct bereik, veld)
#define MIDDEL(naam, welk, mag_label, als_label)                                                                       \
  {naam "_mag", mag_label, VELD_KEUZE, .keuzes = mag_keuzes, PLEK(veilig[welk - 1].mag)}, {                            \
    naam "_als", als_label, VELD_REGEL, .max = 200, PLEK(veilig[welk - 1].als)                                         \
  }
const struct veld bereik_velden[] = {
    MIDDEL("telefoon", MIDDEL_TELEFOON, "Is bellen veilig?", "Wanneer is bellen veilig?"),
    MIDDEL("email", MIDDEL_EMAIL, "Is mailen veilig?", "Wanneer is mailen veilig?"),
    MIDDEL("brief", MIDDEL_BRIEF, "Is een brief veilig?", "Wanneer is een brief veilig?"),
    MIDDEL("bezoek", MIDDEL_BEZOEK, "Is een bezoek thuis veilig?", "Wanneer is een bezoek veilig?"),
    {"voorkeur", "Hoe heeft deze persoon het liefst contact?", VELD_KEUZE, .keuzes = middelen, PLEK(voorkeur)},
    {"taal", "Welke taal spreekt deze persoon het beste?", VELD_REGEL, .max = 80, .uitleg = "Bijvoorbeeld: Arabisch",
     PLEK(taal)},
    {"tolk", "Is er een tolk nodig?", VELD_KEUZE, .keuzes = tolken, PLEK(tolk)},
    {"lezen", "Hoe gaat lezen en schrijven in het Nederlands?", VELD_KEUZE, .keuzes = lezen_keuzes, PLEK(lezen)},
};
const size_t bereik_velden_aantal = sizeof bereik_velden / sizeof bereik_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct contactmiddel_in, veld)
const struct veld contactmiddel_velden[] = {
    {"middel", "Welk nummer of adres", VELD_ID, PLEK(middel)},
    {"waarde", "Telefoonnummer of e-mailadres", VELD_REGEL, .max = 120, .verplicht = "regel CONTACT-WAARDE",
     .leeg = "Vul een telefoonnummer of een e-mailadres in.",
     .uitleg = "Bij een buitenlands nummer hoort het landnummer, zoals +49.", PLEK(waarde)},
    {"van_wie", "Van wie is het?", VELD_REGEL, .max = 80,
     .uitleg = "Laat leeg als het van de persoon zelf is. Bijvoorbeeld: van mijn dochter", PLEK(van_wie)},
    {"mag", "Mag u dit veilig gebruiken?", VELD_KEUZE, .keuzes = mag_keuzes, PLEK(veilig.mag)},
    {"als", "Wanneer is het veilig?", VELD_REGEL, .max = 200,
     .uitleg = "Alleen als u hierboven ‘Alleen als…’ kiest. Bijvoorbeeld: tussen 9 en 12 uur", PLEK(veilig.als)},
    {"vervalt", "Dit klopt niet meer: haal het weg", VELD_JA, PLEK(vervalt)},
};
const size_t contactmiddel_velden_aantal = sizeof contactmiddel_velden / sizeof contactmiddel_velden[0];

/* The person as the one who stayed after a merge, with the right for what is asked. */
static bool ask(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                struct bereik_plek plek, struct toegang **ret_toegang, struct bereik_inzien_uit *uit,
                struct fault *fault) {
  struct persoon_gevraagd gevraagd;
  if (!persoon_vragen(tx, werk,
                      &(struct persoon_vraag){
                          .act = act, .handeling = handeling, .persoon = plek.persoon, .bij_vraag = plek.bij_vraag},
                      &gevraagd, fault))
    return false;
  *ret_toegang = gevraagd.toegang;
  uit->persoon = gevraagd.persoon;
  uit->huishouden = gevraagd.huishouden;
  return bereik_lezen(gevraagd.toegang, gevraagd.persoon.id, &uit->bereik, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  struct bereik_inzien_uit uit;
  if (!ask(tx, werk, "contactgegevens inzien", HANDELING_ZIEN, *(const struct bereik_plek *)in, &toegang, &uit, fault))
    return false;
  *(struct bereik_inzien_uit *)ret_uit = uit;
  return true;
}

bool bereik_inzien(const struct werk *werk, struct bereik_plek plek, struct bereik_inzien_uit *ret_uit,
                   struct fault *fault) {
  return act_lezen(werk, look, &plek, ret_uit, fault);
}

struct change {
  struct bereik_plek plek;
  int64_t versie;
  const void *in;
};

static bool change_reach(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                         struct fault *fault) {
  const struct change *change = in;
  struct toegang *toegang;
  struct bereik_inzien_uit nu;
  if (!ask(tx, werk, "contactgegevens wijzigen", HANDELING_DOEN, change->plek, &toegang, &nu, fault) ||
      !persoon_dezelfde(&nu.persoon, change->plek.persoon, fault))
    return false;
  nu.bereik.bereik.versie = change->versie;
  if (!bereik_bewaren(toegang, nu.persoon.id, &nu.bereik.bereik, change->in, fault)) return false;
  *ret_uitkomst = nu.persoon.publiek;
  return true;
}

bool bereik_wijzigen(const struct werk *werk, struct bereik_plek plek, int64_t versie, const struct bereik *in,
                     struct str *ret_persoon, struct fault *fault) {
  struct change change = {plek, versie, in};
  return bereik_toetsen(in, fault) && act_schrijven_eenmaal(werk, change_reach, &change, ret_persoon, fault);
}

static const struct contactmiddel *find(const struct persoon_bereik *bereik, struct str publiek) {
  for (size_t i = 0; i < bereik->aantal; i++)
    if (str_eq(bereik->middelen[i].publiek, publiek)) return &bereik->middelen[i];
  return NULL;
}

static bool save_means(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                       struct fault *fault) {
  const struct change *change = in_;
  const struct contactmiddel_in *in = change->in;
  struct toegang *toegang;
  struct bereik_inzien_uit nu;
  struct contactmiddel wordt = {.waarde = in->waarde, .van_wie = in->van_wie, .veilig = in->veilig};
  if (!ask(tx, werk, "nummer of e-mailadres opschrijven", HANDELING_DOEN, change->plek, &toegang, &nu, fault) ||
      !persoon_dezelfde(&nu.persoon, change->plek.persoon, fault))
    return false;
  *ret_uitkomst = nu.persoon.publiek;
  if (!in->vervalt && !contactmiddel_toetsen(werk->arena, &wordt, fault)) return false;
  if (in->middel.len == 0) {
    wordt.publiek = werk_id(werk);
    return contactmiddel_bewaren(toegang, nu.persoon.id, &wordt, fault);
  }
  const struct contactmiddel *found = find(&nu.bereik, in->middel);
  if (!found) return fault_set(fault, FAULT_ABSENT, S("Dit nummer of adres is al weggehaald."), "means is gone");
  struct contactmiddel was = *found;
  was.versie = change->versie;
  return contactmiddel_veranderen(toegang, nu.persoon.id, &was, &wordt, in->vervalt, fault);
}

bool contactmiddel_opslaan(const struct werk *werk, struct bereik_plek plek, int64_t versie,
                           const struct contactmiddel_in *in, struct str *ret_persoon, struct fault *fault) {
  struct change change = {plek, versie, in};
  return act_schrijven_eenmaal(werk, save_means, &change, ret_persoon, fault);
}
