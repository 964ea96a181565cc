#include "acts/kopie.h"

#include "base/json.h"
#include "connect/weasyprint.h"
#include "store/kopie.h"
#include "store/verzoek.h"

#include "uitvoeren.h"

enum { PDF_WACHT = 60 * 1000 /* ms */ };

static bool open_one(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                     struct str publiek, struct toegang **ret_toegang, struct verzoek *ret, struct fault *fault) {
  int64_t huishouden;
  return toegang_vragen_via(
             tx, werk->actor, WEGWIJZER_VERZOEK, publiek,
             &(struct toegang_vraag){
                 .act = act, .grond = GROND_TOEZICHT, .handeling = handeling, .informatie = INFO_VERZOEK},
             &huishouden, ret_toegang, fault) &&
         verzoek_lezen(*ret_toegang, publiek, ret, fault) &&
         (verzoek_met_kopie(ret) ||
          fault_set(fault, FAULT_RULE, S("Bij dit verzoek hoort geen kopie."), "no copy goes with this"));
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct kopie_uit uit = {0};
  struct toegang *toegang;
  if (!open_one(tx, werk, "kopie inzien", HANDELING_ZIEN, *(const struct str *)in, &toegang, &uit.verzoek, fault) ||
      !kopie_openen(toegang, uit.verzoek.id, &uit.bewaard, fault) ||
      !kopie_lezen(toegang, &uit.verzoek, &uit.kopie, fault))
    return false;
  *(struct kopie_uit *)ret_uit = uit;
  return true;
}

bool kopie_inzien(const struct werk *werk, struct str verzoek, struct kopie_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, &verzoek, ret_uit, fault);
}

struct making {
  struct str verzoek;
  const int *grond;
  struct str json, pdf;
};

static bool make(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct making *in = in_;
  struct toegang *toegang;
  struct verzoek v;
  *ret_uitkomst = in->verzoek;
  if (!open_one(tx, werk, in->grond ? "kopie kiezen" : "kopie maken", HANDELING_DOEN, in->verzoek, &toegang, &v, fault))
    return false;
  if (v.gesloten_op != DAG_GEEN)
    return fault_set(fault, FAULT_RULE, S("Over dit verzoek is al beslist. De kopie blijft zoals zij is."),
                     "request is closed");
  return in->grond ? kopie_kiezen(toegang, &v, in->grond, fault) : kopie_bewaren(toegang, &v, in->json, in->pdf, fault);
}

bool kopie_delen_kiezen(const struct werk *werk, struct str verzoek, const int grond[KOPIE_EINDE - 1],
                        struct str *ret_verzoek, struct fault *fault) {
  struct making in = {.verzoek = verzoek, .grond = grond};
  return act_schrijven_eenmaal(werk, make, &in, ret_verzoek, fault);
}

bool kopie_maken(const struct werk *werk, struct str verzoek, struct str html, struct str json, struct str *ret_verzoek,
                 struct fault *fault) {
  struct making in = {.verzoek = verzoek, .json = json};
  return weasyprint_pdf(werk->arena, html, PDF_WACHT, &in.pdf, fault) &&
         act_schrijven_eenmaal(werk, make, &in, ret_verzoek, fault);
}

static void write_member(struct buf *out, const char *naam, struct str waarde) {
  json_write_text(out, str_of(naam));
  buf_add(out, S(": "));
  json_write_text(out, waarde);
}

static void write_piece(struct buf *out, const struct kopiestuk *stuk) {
  buf_add(out, S("    {"));
  write_member(out, "soort", str_of(stuk->kop));
  for (size_t i = 0; i < stuk->aantal; i++) {
    buf_add(out, S(", "));
    write_member(out, stuk->velden[i].naam, stuk->velden[i].waarde);
  }
  buf_add(out, S("}"));
}

static void write_part(struct buf *out, const struct kopiedeel *deel) {
  const struct keuze *soort = keuze_van(kopie_soorten, (int)deel->soort);
  struct str zonder = kopie_zonder(deel->soort);
  buf_add(out, S("  {"));
  write_member(out, "deel", str_of(soort->code));
  buf_add(out, S(", "));
  write_member(out, "titel", str_of(soort->label));
  if (deel->weg) {
    buf_add(out, S(", "));
    write_member(out, "weggelaten", keuze_label(verzoek_gronden, deel->weg));
  } else {
    if (zonder.len) {
      buf_add(out, S(", "));
      write_member(out, "zonder", zonder);
    }
    buf_add(out, S(", \"gegevens\": ["));
    for (size_t i = 0; i < deel->aantal; i++) {
      buf_add(out, i ? S(",\n") : S("\n"));
      write_piece(out, &deel->stukken[i]);
    }
    buf_add(out, S("]"));
  }
  buf_add(out, S("}"));
}

struct str kopie_json(struct arena *arena, const struct kopie *kopie) {
  struct buf out;
  buf_init(&out, arena, JSON_MAX);
  buf_add(&out, S("{"));
  write_member(&out, "van", kopie->naam);
  buf_add(&out, S(", "));
  write_member(&out, "dag", dag_iso(arena, kopie->dag));
  buf_add(&out, S(", "));
  write_member(&out, "zonder", kopie_nooit);
  buf_add(&out, S(", \"delen\": [\n"));
  for (size_t i = 0; i < KOPIE_EINDE - 1; i++) {
    if (i) buf_add(&out, S(",\n"));
    write_part(&out, &kopie->delen[i]);
  }
  buf_add(&out, S("\n]}\n"));
  return buf_str(&out);
}
