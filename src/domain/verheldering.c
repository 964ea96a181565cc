#include "domain/verheldering.h"

#include "domain/beslissen.h"

#define T(naam) (1U << TEKST_##naam)

const char *const deeltekst_namen[DEELTEKSTEN] = {
    [TEKST_ANTWOORD] = "Antwoord",
    [TEKST_SITUATIE] = "Hoe is het nu?",
    [TEKST_GOED] = "Wat gaat er goed?",
    [TEKST_ZORG] = "Waar is zorg over?",
    [TEKST_WENS] = "Wat is de wens?",
    [TEKST_HULP_NU] = "Wie helpt hierbij nu?",
    [TEKST_HULP_EERDER] = "Wie hielp hierbij eerder?",
    [TEKST_GEDAAN] = "Wat hebt u zelf al gedaan?",
    [TEKST_NOG_DOEN] = "Wat kunt u zelf nog meer doen?",
    [TEKST_NETWERK] = "Hoe helpen familie, vrienden en buren?",
    [TEKST_MANTELZORG] = "Hoe gaat het met de mantelzorger?",
    [TEKST_INFORMEEL] = "Welke vrijwillige hulp is er al?",
};

const struct hoofdvraag_regel hoofdvragen[HOOFDVRAAG_EINDE] = {
    [VRAAG_GEBIED] = {"Leefgebied", "", T(SITUATIE) | T(GOED) | T(ZORG) | T(WENS) | T(HULP_NU) | T(HULP_EERDER)},
    [VRAAG_SPEELT] = {"Wat speelt er?", "Wat is de vraag, en waar loopt u tegenaan?", T(ANTWOORD)},
    [VRAAG_HELPT] = {"Wie helpt u al?", "Nu en eerder: familie, buren, vrijwilligers en hulpverleners.", T(ANTWOORD)},
    [VRAAG_NODIG] = {"Wat hebt u nu nodig?", "Wat wilt u bereiken?", T(ANTWOORD)},
    [VRAAG_EERST] = {"Wat moet als eerste?", "", T(ANTWOORD)},
    [VRAAG_LATER] = {"Wat kan later?", "", T(ANTWOORD)},
    [VRAAG_KRACHT] = {"Eigen kracht", "Wat u zelf doet en wie om u heen helpt.",
                      T(GEDAAN) | T(NOG_DOEN) | T(NETWERK) | T(MANTELZORG) | T(INFORMEEL)},
};

const struct keuze verheldering_redenen[] = {
    {1, "inwoner", "De inwoner noemt het zelf"},
    {2, "vraag", "Het hangt samen met de vraag"},
    {3, "verwijzer", "Wie de vraag bracht noemde het"},
    {4, "zorg", "Er is zorg over een kind of volwassene"},
    {5, "breed", "Samen breed gekeken"},
    {0, NULL, NULL},
};

const struct keuze verheldering_volgorde[] = {
    {1, "eerst", "Als eerste"},
    {2, "later", "Later"},
    {0, NULL, NULL},
};

const struct keuze bezoek_plaatsen[] = {
    {1, "thuis", "Thuis"},
    {2, "kantoor", "Op kantoor"},
    {3, "bellen", "Telefoon of beeldbellen"},
    {4, "elders", "Ergens anders"},
    {0, NULL, NULL},
};

const struct keuze hoedanigheden[] = {
    {HOEDANIGHEID_BEWONER, "bewoner", "Woont hier"},
    {2, "mantelzorger", "Mantelzorger"},
    {3, "familielid", "Familielid"},
    {4, "vertrouwenspersoon", "Andere vertrouwenspersoon"},
    {5, "clientondersteuner", "Onafhankelijke cliëntondersteuner"},
    {6, "professional", "Hulpverlener"},
    {0, NULL, NULL},
};

const struct keuze eigen_plansoorten[] = {
    {1, "persoonlijk-plan", "Persoonlijk plan (Wmo)"},
    {2, "familiegroepsplan", "Familiegroepsplan (Jeugdwet)"},
    {0, NULL, NULL},
};

static bool same_text(const struct deel_inhoud *een, const struct deel_inhoud *ander, size_t i) {
  return str_eq(een->tekst[i], ander->tekst[i]) && (een->eigen[i] == ander->eigen[i] || een->tekst[i].len == 0);
}

bool deel_inhoud_gelijk(const struct deel_inhoud *een, const struct deel_inhoud *ander) {
  for (size_t i = 0; i < DEELTEKSTEN; i++)
    if (!same_text(een, ander, i)) return false;
  return str_eq(een->score, ander->score) && een->volgorde == ander->volgorde && een->gevoelig == ander->gevoelig;
}

bool deel_inhoud_leeg(const struct deel_inhoud *inhoud) {
  for (size_t i = 0; i < DEELTEKSTEN; i++)
    if (inhoud->tekst[i].len) return false;
  return inhoud->score.len == 0;
}

/* Of one thing: who touched it? `same_…`: compared with the other. */
enum keus_van { VAN_MIJ, VAN_ANDER, VAN_BEIDEN };
static enum keus_van winner(bool mine_same, bool theirs_same, bool equal) {
  if (mine_same) return VAN_ANDER;
  return theirs_same || equal ? VAN_MIJ : VAN_BEIDEN;
}

bool deel_inhoud_samen(const struct deel_inhoud *basis, const struct deel_inhoud *mijn, const struct deel_inhoud *nu,
                       struct deel_inhoud *ret_samen) {
  struct deel_inhoud samen = *mijn;
  bool touch = false;
  for (size_t i = 0; i < DEELTEKSTEN; i++) {
    enum keus_van van = winner(same_text(basis, mijn, i), same_text(basis, nu, i), same_text(mijn, nu, i));
    touch |= van == VAN_BEIDEN;
    if (van != VAN_ANDER) continue;
    samen.tekst[i] = nu->tekst[i];
    samen.eigen[i] = nu->eigen[i];
  }
  enum keus_van score =
      winner(str_eq(basis->score, mijn->score), str_eq(basis->score, nu->score), str_eq(mijn->score, nu->score));
  enum keus_van volgorde =
      winner(basis->volgorde == mijn->volgorde, basis->volgorde == nu->volgorde, mijn->volgorde == nu->volgorde);
  if (score == VAN_ANDER) samen.score = nu->score;
  if (volgorde == VAN_ANDER) samen.volgorde = nu->volgorde;
  if (basis->gevoelig == mijn->gevoelig) samen.gevoelig = nu->gevoelig;
  *ret_samen = samen;
  return !touch && score != VAN_BEIDEN && volgorde != VAN_BEIDEN;
}

void deel_inhoud_aanvullen(struct deel_inhoud *inhoud, const struct deel_inhoud *bekend) {
  for (size_t i = 0; i < DEELTEKSTEN; i++) {
    if (inhoud->tekst[i].len || bekend->tekst[i].len == 0) continue;
    inhoud->tekst[i] = bekend->tekst[i];
    inhoud->eigen[i] = bekend->eigen[i];
    inhoud->gevoelig |= bekend->gevoelig;
  }
}

struct verheldering_stand verheldering_tellen(const struct verheldering_deel *delen, size_t aantal) {
  struct verheldering_stand stand = {0};
  for (size_t i = 0; i < aantal; i++) {
    bool leeg = deel_inhoud_leeg(&delen[i].inhoud);
    if (delen[i].afgeschermd) {
      stand.afgeschermd++;
    } else if (delen[i].vraag == VRAAG_GEBIED) {
      stand.gebieden++;
      stand.gebieden_ingevuld += !leeg;
    } else {
      stand.vragen += delen[i].vraag <= VRAAG_LATER && !leeg;
    }
  }
  return stand;
}

static bool is_asked_about(const struct persoon *persoon, const struct verheldering_deel *delen, size_t aantal) {
  for (size_t i = 0; i < aantal; i++)
    if (delen[i].vraag == VRAAG_GEBIED && delen[i].persoon == persoon->id) return true;
  return false;
}

size_t verheldering_kinderen(const struct persoon *leden, size_t lid_aantal, const struct verheldering_deel *delen,
                             size_t aantal, dag_t dag, const struct persoon **ret_kinderen) {
  size_t kinderen = 0;
  bool adult = false;
  for (size_t i = 0; i < lid_aantal; i++) {
    int leeftijd = beslis_leeftijd(leden[i].geboren, dag);
    adult |= leeftijd >= 18;
    if (leeftijd >= 0 && leeftijd < 18 && !is_asked_about(&leden[i], delen, aantal))
      ret_kinderen[kinderen++] = &leden[i];
  }
  return adult ? kinderen : 0;
}
