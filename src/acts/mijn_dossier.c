#include "acts/mijn_dossier.h"

#include "store/inbreng.h"
#include "store/inwoner_dossier.h"

#include "mijn_werk.h"
#include "verslag_werk.h"

const struct keuze mijn_geschilsoorten[] = {
    {GESCHIL_BEZWAAR, "bezwaar", "Ik ben het niet eens met een besluit (bezwaar)"},
    {GESCHIL_KLACHT, "klacht", "Ik ben niet tevreden over hoe het gaat (klacht)"},
    {GESCHIL_GEBREKE, "gebreke", "U bent te laat met een besluit (ingebrekestelling)"},
    {0, NULL, NULL}};

#define PLEK(veld) .plek = offsetof(struct mijn_geschil_in, veld)
const struct veld mijn_geschil_velden[] = {
    {"soort", "Wat wilt u ons sturen?", VELD_KEUZE, .keuzes = mijn_geschilsoorten,
     .verplicht = "Awb art. 6:5, 9:4 en 4:17 (nog te toetsen)", .leeg = "Kies wat u wilt sturen.", PLEK(soort)},
    {"tegen", "Om welk besluit of welke aanvraag gaat het?", VELD_ID, .mag = "(bij een klacht hoeft dit niet)",
     PLEK(tegen)},
    {"tekst", "Wat wilt u zeggen?", VELD_TEKST, .max = 8000, .verplicht = "Awb art. 6:5 en 9:4 (nog te toetsen)",
     .leeg = "Schrijf op wat u wilt zeggen.",
     .uitleg = "In uw eigen woorden. U hoeft geen moeilijke woorden te gebruiken.", PLEK(tekst)},
};
const size_t mijn_geschil_velden_aantal = sizeof mijn_geschil_velden / sizeof mijn_geschil_velden[0];
#undef PLEK

static bool look_at_decisions(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                              struct fault *fault) {
  (void)in;
  struct mijn_besluiten_uit uit;
  struct toegang *toegang;
  if (!mijn_vragen(tx, werk, "eigen besluiten inzien", HANDELING_ZIEN, (struct inwoner_plek){INWONER_NU}, &uit.wie,
                   &toegang, fault) ||
      !inwoner_besluiten(toegang, &uit.besluiten, &uit.besluit_aantal, fault) ||
      !inwoner_geschillen(toegang, &uit.geschillen, &uit.geschil_aantal, fault) ||
      !inwoner_voorwerpen(toegang, &uit.voorwerpen, &uit.voorwerp_aantal, fault))
    return false;
  *(struct mijn_besluiten_uit *)ret_uit = uit;
  return true;
}

bool mijn_besluiten_inzien(const struct werk *werk, struct mijn_besluiten_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look_at_decisions, NULL, ret_uit, fault);
}

/* Who writes: himself, or somebody for him. */
static struct str writer(const struct werk *werk, const struct inwoner_persoon *voor) {
  if (voor->band.als == INWONER_ZELF) return voor->naam;
  return str_format(werk->arena, "%.*s, namens %.*s", STR_ARG(werk->actor->naam), STR_ARG(voor->naam));
}

static bool choose_subject(struct toegang *toegang, const struct mijn_geschil_in *in, struct geschil *g,
                           struct fault *fault) {
  struct voorwerp *list;
  size_t count;
  g->tegen = (struct voorwerp){.verzonden_op = DAG_GEEN, .bezwaar_tot = DAG_GEEN, .besluit_voor = DAG_GEEN};
  if (!inwoner_voorwerpen(toegang, &list, &count, fault)) return false;
  for (size_t i = 0; i < count; i++)
    if (in->tegen.len && str_eq(list[i].publiek, in->tegen)) g->tegen = list[i];
  if (in->tegen.len && g->tegen.publiek.len == 0) fault_add(fault, "tegen", S("Kies iets uit de lijst."));
  if (g->soort == GESCHIL_BEZWAAR && !g->tegen.besluit)
    fault_add(fault, "tegen", S("Kies het besluit waarmee u het niet eens bent."));
  if (g->soort == GESCHIL_GEBREKE && (g->tegen.besluit || !g->tegen.aanvraag))
    fault_add(fault, "tegen", S("Kies de aanvraag waarop u nog geen besluit hebt."));
  return fault->field_count == 0;
}

static bool bring_in(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct mijn_geschil_in *in = in_;
  struct toegang *toegang;
  struct mijn_wie wie;
  struct geschil g = {.publiek = werk_id(werk),
                      .soort = (enum geschil_soort)in->soort,
                      .hoe = GESCHIL_DIGITAAL,
                      .ontvangen = werk_vandaag(werk),
                      .gepost_op = DAG_GEEN};
  if (!mijn_vragen(tx, werk, "bezwaar of klacht insturen", HANDELING_DOEN, (struct inwoner_plek){INWONER_NU}, &wie,
                   &toegang, fault) ||
      !choose_subject(toegang, in, &g, fault))
    return false;
  bool klacht = g.soort == GESCHIL_KLACHT;
  g.van = writer(werk, &wie.voor);
  g.waartegen = klacht ? in->tekst : S("");
  g.gronden = klacht ? S("") : in->tekst;
  g.bekend_op = g.tegen.besluit ? g.tegen.verzonden_op : DAG_GEEN;
  g.bezwaar_tot = g.tegen.bezwaar_tot;
  *ret_uitkomst = g.publiek;
  struct inbreng bericht = {.publiek = werk_id(werk),
                            .soort = INBRENG_GESCHIL,
                            .tekst =
                                str_format(werk->arena, "%.*s: %.*s",
                                           STR_ARG(keuze_label(geschilsoorten, (int)g.soort)), STR_ARG(in->tekst))};
  return geschil_toetsen(&g, NULL, 0, werk_vandaag(werk), fault) &&
         inwoner_geschil_bewaren(toegang, &g, &bericht.geschil_id, &bericht.melding, fault) &&
         inbreng_bewaren(toegang, &bericht, fault);
}

bool mijn_geschil_insturen(const struct werk *werk, const struct mijn_geschil_in *in, struct str *ret_geschil,
                           struct fault *fault) {
  return act_schrijven_eenmaal(werk, bring_in, in, ret_geschil, fault);
}

/* --- the verslag --- */

static bool open_report(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                        struct str versie, struct toegang **ret_toegang, struct mijn_verslag_uit *uit,
                        struct fault *fault) {
  if (!mijn_vragen(tx, werk, act, handeling, (struct inwoner_plek){INWONER_NU}, &uit->wie, ret_toegang, fault) ||
      !inwoner_verslagen(*ret_toegang, &uit->verslagen, &uit->verslag_aantal, fault))
    return false;
  for (size_t i = 0; i < uit->verslag_aantal && !uit->versie; i++)
    if (versie.len == 0 || str_eq(uit->verslagen[i].versie.publiek, versie)) uit->versie = &uit->verslagen[i].versie;
  if (versie.len && !uit->versie)
    return fault_set(fault, FAULT_ABSENT, S("Dit verslag bestaat niet."), "no such verslag of this resident");
  if (uit->versie) uit->regel_aantal = verslag_inhoud_lezen(werk->arena, uit->versie->inhoud, &uit->regels);
  return true;
}

static bool look_at_report(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct mijn_verslag_uit uit = {0};
  struct toegang *toegang;
  if (!open_report(tx, werk, "eigen verslag inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, &uit, fault))
    return false;
  *(struct mijn_verslag_uit *)ret_uit = uit;
  return true;
}

bool mijn_verslag_inzien(const struct werk *werk, struct str versie, struct mijn_verslag_uit *ret_uit,
                         struct fault *fault) {
  return act_lezen(werk, look_at_report, &versie, ret_uit, fault);
}

/* The same as teken_wats, as he says it himself. */
static const struct keuze eens[] = {{TEKEN_AKKOORD, "eens", "Ja, ik ben het ermee eens"},
                                    {TEKEN_NIET_EENS, "niet-eens", "Nee, ik ben het er niet mee eens"},
                                    {TEKEN_GEZIEN, "gezien", "Ik heb het gelezen, meer niet"},
                                    {0, NULL, NULL}};

const struct veld *mijn_reactie_velden(struct arena *arena, const struct verslag_regel *regels, size_t aantal,
                                       size_t *ret_aantal) {
  struct veld *velden = NEW_ARRAY(arena, struct veld, aantal + 2);
  size_t n = 0;
  for (size_t i = 0; i < aantal && i < MIJN_PUNTEN_MAX; i++)
    velden[n++] =
        (struct veld){.naam = str_c(arena, str_format(arena, "punt-%zu", i)),
                      .label = str_c(arena, str_join(arena, S("Klopt dit niet? Schrijf het hier. "), regels[i].kop)),
                      .soort = VELD_TEKST,
                      .max = 2000,
                      .plek = offsetof(struct mijn_reactie_in, punten) + i * sizeof(struct str)};
  velden[n++] = (struct veld){.naam = "verder",
                              .label = "Wilt u nog iets zeggen of mist u iets?",
                              .soort = VELD_TEKST,
                              .max = 4000,
                              .plek = offsetof(struct mijn_reactie_in, verder)};
  velden[n++] = (struct veld){.naam = "wat",
                              .label = "Bent u het eens met dit verslag?",
                              .soort = VELD_KEUZE,
                              .keuzes = eens,
                              .uitleg = "U mag dit openlaten.",
                              .plek = offsetof(struct mijn_reactie_in, wat)};
  *ret_aantal = n;
  return velden;
}

enum { REACTIE_MAX = 128 * 1024 };

/* What he wrote at each line, under the heading of it. */
static struct str all_remarks(struct arena *arena, const struct mijn_reactie_in *in, const struct verslag_regel *regels,
                              size_t aantal) {
  struct buf buf;
  buf_init(&buf, arena, REACTIE_MAX);
  for (size_t i = 0; i < aantal && i < MIJN_PUNTEN_MAX; i++) {
    if (in->punten[i].len == 0) continue;
    if (buf.len) buf_add(&buf, S("\n\n"));
    buf_add(&buf, regels[i].kop);
    buf_add(&buf, S(": "));
    buf_add(&buf, in->punten[i]);
  }
  if (in->verder.len) {
    if (buf.len) buf_add(&buf, S("\n\n"));
    buf_add(&buf, in->verder);
  }
  return buf_str(&buf);
}

struct remarking {
  struct str versie;
  const struct mijn_reactie_in *in;
};

static int64_t melding_of(const struct mijn_verslag_uit *uit) {
  for (size_t i = 0; i < uit->verslag_aantal; i++)
    if (&uit->verslagen[i].versie == uit->versie) return uit->verslagen[i].melding;
  return 0;
}

static bool remark(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct remarking *remarking = in_;
  const struct mijn_reactie_in *in = remarking->in;
  struct mijn_verslag_uit uit = {0};
  struct toegang *toegang;
  if (!open_report(tx, werk, "eigen verslag verbeteren", HANDELING_DOEN, remarking->versie, &toegang, &uit, fault))
    return false;
  if (!uit.versie) return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no such verslag");
  struct str tekst = all_remarks(werk->arena, in, uit.regels, uit.regel_aantal);
  struct verslag_reactie reactie = {writer(werk, &uit.wie.voor), werk_vandaag(werk), tekst};
  struct verslag_handtekening handtekening = {reactie.naam, in->wat, AKKOORD_ONLINE, werk_vandaag(werk)};
  struct inbreng bericht = {.publiek = werk_id(werk),
                            .soort = INBRENG_VERSLAG,
                            .melding = melding_of(&uit),
                            .verslag_versie = uit.versie->id,
                            .tekst = tekst.len ? tekst : keuze_label(teken_wats, in->wat)};
  if (tekst.len == 0 && in->wat <= 0)
    return fault_add(fault, "verder", S("Schrijf op wat niet klopt, of kies of u het eens bent met het verslag."));
  *ret_uitkomst = remarking->versie;
  return (tekst.len == 0 || inwoner_verslagreactie(toegang, uit.versie, &reactie, fault)) &&
         (in->wat <= 0 || inwoner_verslaghandtekening(toegang, uit.versie, &handtekening, fault)) &&
         inbreng_bewaren(toegang, &bericht, fault);
}

bool mijn_verslag_reageren(const struct werk *werk, struct str versie, const struct mijn_reactie_in *in,
                           struct str *ret_versie, struct fault *fault) {
  struct remarking remarking = {versie, in};
  return act_schrijven_eenmaal(werk, remark, &remarking, ret_versie, fault);
}
