#include "acts/casus_inzien.h"

#include "store/persoon.h"
#include "store/vastgelopen.h"

#include "casus_werk.h"

#define PLEK(veld) .plek = offsetof(struct vastgelopen_in, veld)
const struct veld vastgelopen_velden[] = {
    {"soort", "Wat is er aan de hand?", VELD_KEUZE, .keuzes = vastgelopen_soorten, .verplicht = "regel VASTGELOPEN",
     PLEK(soort)},
    {"oorzaak", "Waardoor komt het niet verder?", VELD_KEUZE, .keuzes = vastgelopen_oorzaken, PLEK(oorzaak)},
    {"tussen", "Tussen wie is er verschil van mening?", VELD_REGEL, .max = 300, PLEK(tussen)},
    {"waarover", "Waar gaat het over?", VELD_TEKST, .max = 4000, .verplicht = "regel VASTGELOPEN",
     .leeg = "Schrijf op waar het over gaat.", PLEK(waarover)},
    {"sinds", "Sinds wanneer?", VELD_DAG, .verplicht = "regel VASTGELOPEN", .leeg = "Vul de dag in.", PLEK(sinds)},
    {"procesregisseur", "Wie is procesregisseur?", VELD_ID, PLEK(procesregisseur)},
    {"mandaat", "Met welk mandaat?", VELD_REGEL, .max = 500,
     .uitleg = "Van wie, en wat de procesregisseur mag beslissen", PLEK(mandaat)},
    {"doorbraak", "Wat is de doorbraak?", VELD_TEKST, .max = 4000, PLEK(doorbraak)},
    {"uitkomst", "Hoe is het afgelopen?", VELD_TEKST, .max = 4000, PLEK(uitkomst)},
    {"klaar", "Dit is klaar", VELD_JA, PLEK(klaar)},
};
const size_t vastgelopen_velden_aantal = sizeof vastgelopen_velden / sizeof vastgelopen_velden[0];
#undef PLEK

struct wijziging {
  struct str casus, vast;
  int64_t versie;
  const struct vastgelopen_in *in;
};

static struct vastgelopen value_of(const struct vastgelopen_in *in, const struct vastgelopen *was,
                                   const struct medewerker *wie, dag_t vandaag) {
  struct vastgelopen v = *was;
  if (v.id == 0) v.soort = (enum vastgelopen_soort)in->soort;
  v.oorzaak = in->oorzaak > 0 ? (enum vastgelopen_oorzaak)in->oorzaak : 0;
  v.tussen = in->tussen;
  v.waarover = in->waarover;
  v.sinds = in->sinds;
  v.procesregisseur = *wie;
  v.mandaat = in->mandaat;
  v.doorbraak = in->doorbraak;
  v.uitkomst = in->uitkomst;
  v.klaar_op = !in->klaar ? DAG_GEEN : was->id && was->klaar_op != DAG_GEEN ? was->klaar_op : vandaag;
  return v;
}

static bool save(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct wijziging *w = in_;
  struct vastgelopen was = {0};
  struct toegang *toegang;
  struct medewerker wie;
  struct casus casus;
  int64_t huishouden;
  if (w->vast.len) {
    if (!toegang_wegwijzer(tx, WEGWIJZER_VASTGELOPEN, w->vast, &huishouden, fault) ||
        !casus_vragen(tx, werk, "knelpunt bijwerken", huishouden, &toegang, fault) ||
        !huishouden_vasthouden(toegang, huishouden, fault) || !vastgelopen_lezen(toegang, w->vast, &was, fault))
      return false;
    was.versie = w->versie;
  } else {
    if (!casus_openen(tx, werk, "knelpunt opschrijven", w->casus, &toegang, &casus, fault)) return false;
    huishouden = casus.huishouden;
    was = (struct vastgelopen){.publiek = werk_id(werk), .casus = casus.id, .klaar_op = DAG_GEEN};
  }
  collega_kiezen(toegang, huishouden, w->in->procesregisseur, "procesregisseur", &wie, fault);
  struct vastgelopen wordt = value_of(w->in, &was, &wie, werk_vandaag(werk));
  return vastgelopen_toetsen(&wordt, w->in->klaar, werk_vandaag(werk), fault) && fault->class == FAULT_NONE &&
         (w->vast.len ? vastgelopen_wijzigen(toegang, &was, &wordt, fault)
                      : vastgelopen_bewaren(toegang, &wordt, fault)) &&
         huishouden_publiek(tx, huishouden, ret_uitkomst, fault);
}

bool vastgelopen_opslaan(const struct werk *werk, struct str casus, struct str vastgelopen, int64_t versie,
                         const struct vastgelopen_in *in, struct str *ret_huishouden, struct fault *fault) {
  struct wijziging w = {casus, vastgelopen, versie, in};
  return act_schrijven_eenmaal(werk, save, &w, ret_huishouden, fault);
}
