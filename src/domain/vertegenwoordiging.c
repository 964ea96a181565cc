#include "domain/vertegenwoordiging.h"

#include "base/text.h"
#include "domain/netwerk.h"

enum { VOLWASSEN = 18, GEZAG_HOOGSTENS = 2 };

const struct keuze vertegenwoordigingen[] = {
    {VERTEGENWOORDIGING_OUDER, "ouder", "Ouder met gezag"},
    {VERTEGENWOORDIGING_SAMEN, "samen", "Heeft gezag samen met een ouder"},
    {VERTEGENWOORDIGING_VOOGD, "voogd", "Voogd (persoon of instelling)"},
    {VERTEGENWOORDIGING_CURATOR, "curator", "Curator"},
    {VERTEGENWOORDIGING_MENTOR, "mentor", "Mentor"},
    {VERTEGENWOORDIGING_BEWINDVOERDER, "bewindvoerder", "Bewindvoerder (alleen geld)"},
    {VERTEGENWOORDIGING_GEMACHTIGDE, "gemachtigde", "Gemachtigde"},
    {VERTEGENWOORDIGING_OUDER_ZONDER, "ouder-zonder-gezag", "Ouder zonder gezag"},
    {VERTEGENWOORDIGING_OTS, "ots", "Ondertoezichtstelling (instelling)"},
    {0, NULL, NULL},
};

const struct keuze waarvoor_keuzes[] = {
    {WAARVOOR_ALLES, "alles", "Alles"},
    {WAARVOOR_ZORG, "zorg", "Zorg en hulp"},
    {WAARVOOR_GELD, "geld", "Geld"},
    {WAARVOOR_ZAAK, "zaak", "Eén zaak"},
    {0, NULL, NULL},
};

const struct keuze vertegenwoordiging_bronnen[] = {
    {BRON_BRP, "brp", "basisregistratie personen"},
    {BRON_GEZAGSREGISTER, "gezagsregister", "Gezagsregister"},
    {BRON_CURATELEREGISTER, "curateleregister", "Curatele- en bewindregister"},
    {BRON_UITSPRAAK, "uitspraak", "Uitspraak van de rechter"},
    {BRON_VERTELD, "verteld", "Verteld door de inwoner of de vertegenwoordiger"},
    {0, NULL, NULL},
};

#define TOETSEN ", nog te toetsen"
static const struct {
  enum vertegenwoordiging_soort soort;
  struct str naam; /* only where the list above has none */
  struct str artikel, uitleg;
} kenmerken[] = {
    {VERTEGENWOORDIGING_OUDER, {0}, S_INIT("BW art. 1:245" TOETSEN), {0}},
    {VERTEGENWOORDIGING_SAMEN, {0}, S_INIT("BW art. 1:253t" TOETSEN), {0}},
    {VERTEGENWOORDIGING_VOOGD,
     {0},
     S_INIT("BW art. 1:280, 1:302" TOETSEN),
     S_INIT("Een voogd heeft gezag in plaats van de ouders (BW art. 1:280, 1:302" TOETSEN ").")},
    {VERTEGENWOORDIGING_CURATOR,
     {0},
     S_INIT("BW art. 1:381" TOETSEN),
     S_INIT("Een curator beslist over geld en zorg. Wat de inwoner zelf goed kan overzien, beslist hij of zij zelf (BW "
            "art. 1:381" TOETSEN ").")},
    {VERTEGENWOORDIGING_MENTOR,
     {0},
     S_INIT("BW art. 1:453" TOETSEN),
     S_INIT("Een mentor beslist over zorg, niet over geld. Wat de inwoner zelf goed kan overzien, beslist hij of zij "
            "zelf (BW art. 1:453" TOETSEN ").")},
    {VERTEGENWOORDIGING_BEWINDVOERDER,
     {0},
     S_INIT("BW art. 1:441" TOETSEN),
     S_INIT("Een bewindvoerder gaat alleen over geld. Over hulp beslist de inwoner zelf (BW art. 1:441" TOETSEN ").")},
    {VERTEGENWOORDIGING_GEMACHTIGDE,
     {0},
     S_INIT("Awb art. 2:1" TOETSEN),
     S_INIT("Een gemachtigde mag wat de inwoner heeft opgeschreven, en niet meer (Awb art. 2:1" TOETSEN ").")},
    {VERTEGENWOORDIGING_OUDER_ZONDER,
     {0},
     S_INIT("BW art. 1:377c" TOETSEN),
     S_INIT("Een ouder zonder gezag beslist niet. Hij of zij krijgt op verzoek belangrijke informatie over het kind, "
            "tenzij dat slecht is voor het kind (BW art. 1:377c" TOETSEN ").")},
    {VERTEGENWOORDIGING_OTS,
     {0},
     S_INIT("BW art. 1:255" TOETSEN),
     S_INIT("Ondertoezichtstelling is geen gezag. De ouders blijven beslissen, met begeleiding van de instelling (BW "
            "art. 1:255" TOETSEN ").")},
    {VERTEGENWOORDIGING_TIJDELIJK_GEEN,
     S_INIT("Niemand heeft nu gezag"),
     {0},
     S_INIT("De basisregistratie zegt dat nu niemand gezag heeft. Vraag na of er een voogd komt.")},
    {VERTEGENWOORDIGING_NIET_TE_BEPALEN,
     S_INIT("Gezag is niet te bepalen"),
     {0},
     S_INIT("De basisregistratie kan niet zeggen wie gezag heeft. Vraag het na.")},
};

struct str vertegenwoordiging_naam(enum vertegenwoordiging_soort soort) {
  struct str typed = keuze_label(vertegenwoordigingen, (int)soort);
  return typed.len ? typed : kenmerken[soort - 1].naam;
}

struct str vertegenwoordiging_uitleg(enum vertegenwoordiging_soort soort) {
  return kenmerken[soort - 1].uitleg;
}

struct str vertegenwoordiging_artikel(enum vertegenwoordiging_soort soort) {
  return kenmerken[soort - 1].artikel;
}

static bool is_gezag(enum vertegenwoordiging_soort soort) {
  return soort == VERTEGENWOORDIGING_OUDER || soort == VERTEGENWOORDIGING_SAMEN;
}

enum waarvoor waarvoor_van(enum vertegenwoordiging_soort soort) {
  return soort == VERTEGENWOORDIGING_BEWINDVOERDER ? WAARVOOR_GELD
         : soort == VERTEGENWOORDIGING_MENTOR      ? WAARVOOR_ZORG
                                                   : WAARVOOR_ALLES;
}

static void check_scope(const struct vertegenwoordiging *v, struct fault *fault) {
  if (v->soort == VERTEGENWOORDIGING_BEWINDVOERDER && v->waarvoor != WAARVOOR_GELD)
    fault_add(fault, "waarvoor", S("Een bewindvoerder gaat alleen over geld. Kies geld."));
  if (v->soort == VERTEGENWOORDIGING_MENTOR && v->waarvoor != WAARVOOR_ZORG)
    fault_add(fault, "waarvoor", S("Een mentor gaat over zorg en niet over geld. Kies zorg en hulp."));
  if (v->waarvoor == WAARVOOR_ZAAK && v->zaak.len == 0)
    fault_add(fault, "zaak", S("Schrijf op om welke zaak het gaat."));
}

static void check_proof(const struct vertegenwoordiging *v, dag_t vandaag, struct fault *fault) {
  if (v->soort == VERTEGENWOORDIGING_GEMACHTIGDE && !v->document && v->gezien.len == 0)
    fault_add(fault, "gezien", S("Kies een document of schrijf op welke machtiging u hebt gezien."));
  if (v->gezien.len == 0 && v->gezien_op != DAG_GEEN)
    fault_add(fault, "gezien", S("Schrijf op wat u op die dag hebt gezien."));
  if (v->gezien_op != DAG_GEEN && v->gezien_op > vandaag)
    fault_add(fault, "gezien_op", S("Deze dag is nog niet geweest."));
}

static bool grown_up(deeldatum_t geboren, dag_t dag) {
  return leeftijd_op(geboren, dag) >= VOLWASSEN;
}

bool vertegenwoordiging_toetsen(const struct vertegenwoordiging *v, deeldatum_t geboren, dag_t vandaag,
                                struct fault *fault) {
  dag_t begin = v->vanaf == DAG_GEEN ? vandaag : v->vanaf;
  bool of_child = is_gezag(v->soort) || v->soort == VERTEGENWOORDIGING_VOOGD || v->soort == VERTEGENWOORDIGING_OTS ||
                  v->soort == VERTEGENWOORDIGING_OUDER_ZONDER;
  if (of_child && grown_up(geboren, begin))
    fault_add(fault, "soort", S("Dit geldt alleen voor wie nog geen 18 is. Deze inwoner was toen al 18."));
  if (v->naam.len == 0 && !v->wie) fault_add(fault, "naam", S("Kies wie het is, of vul een naam in."));
  if (v->vanaf != DAG_GEEN && v->tot < v->vanaf) fault_add(fault, "tot", S("De laatste dag ligt voor de eerste dag."));
  if (v->bron_op != DAG_GEEN && v->bron_op > vandaag) fault_add(fault, "bron_op", S("Deze dag is nog niet geweest."));
  check_scope(v, fault);
  check_proof(v, vandaag, fault);
  return fault->field_count == 0;
}

bool vertegenwoordiging_past(struct arena *arena, const struct vertegenwoordiging *v,
                             const struct vertegenwoordiging *rijen, size_t aantal, struct fault *fault) {
  int gezag = 0;
  for (size_t i = 0; i < aantal; i++) {
    const struct vertegenwoordiging *other = &rijen[i];
    if ((v->id && other->id == v->id) || !perioden_samen(v->vanaf, v->tot, other->vanaf, other->tot)) continue;
    gezag += is_gezag(other->soort);
    bool same_who =
        v->wie || other->wie ? v->wie == other->wie : str_eq(text_fold(arena, v->naam), text_fold(arena, other->naam));
    if (same_who && other->soort == v->soort)
      fault_add(fault, v->wie ? "wie" : "naam", S("Dit staat er al. Verander wat er staat."));
  }
  if (is_gezag(v->soort) && gezag >= GEZAG_HOOGSTENS)
    fault_add(fault, "soort", S("Er staan in deze tijd al twee mensen met gezag. Beëindig eerst wat niet meer klopt."));
  return fault->field_count == 0;
}

bool vertegenwoordiging_geldt(const struct vertegenwoordiging *v, dag_t dag) {
  return v->vanaf <= dag && v->tot >= dag;
}
