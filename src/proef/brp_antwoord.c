#include "brp_persoon.h"
#include "brp_vraag.h"

enum { GEVONDEN_MAX = 30 };

static int schrijf_stuk(const char *stuk, size_t n, void *buf) {
  buf_add(buf, (struct str){stuk, n});
  return 0;
}

static bool schrijf(json_t *json, struct buf *out) {
  json_dump_callback(json, schrijf_stuk, out, JSON_COMPACT);
  json_decref(json);
  return !buf_full(out);
}

static json_t *probleem(const char *title, struct str detail, const char *code) {
  return json_pack("{s:s,s:s,s:i,s:s%,s:s,s:s}", "type", "https://datatracker.ietf.org/doc/html/rfc7231#section-6.5.1",
                   "title", title, "status", 400, "detail", detail.ptr, detail.len, "code", code, "instance",
                   "/haalcentraal/api/brp/personen");
}

/* Only things that are missing is another problem than things that are wrong. */
static json_t *probleem_van(struct arena *arena, const struct vraag *vraag) {
  struct buf namen;
  buf_init(&namen, arena, BRP_ANTWOORD_MAX);
  bool alles_ontbreekt = true;
  json_t *params = json_array();
  for (size_t i = 0; i < vraag->fouten_aantal; i++) {
    const struct vraag_fout *fout = &vraag->fouten[i];
    buf_format(&namen, "%s%.*s", i ? ", " : "", STR_ARG(fout->naam));
    alles_ontbreekt &= strcmp(fout->code, "required") == 0;
    json_array_append_new(params, json_pack("{s:s%,s:s,s:s%}", "name", fout->naam.ptr, fout->naam.len, "code",
                                            fout->code, "reason", fout->reden.ptr, fout->reden.len));
  }
  struct str detail = str_format(arena, "De foutieve parameter(s) zijn: %.*s.", STR_ARG(buf_str(&namen)));
  json_t *antwoord =
      alles_ontbreekt
          ? probleem("Minimale combinatie van parameters moet worden opgegeven.", detail, "paramsCombination")
          : probleem("Een of meerdere parameters zijn niet correct.", detail, "paramsValidation");
  json_object_set_new(antwoord, "invalidParams", params);
  return antwoord;
}

static json_t *te_veel(struct arena *arena, size_t maximum) {
  struct str detail =
      str_format(arena, "Meer dan maximum van %zu zoekresultaten gevonden. Verfijn de zoekopdracht.", maximum);
  return probleem("Teveel zoekresultaten.", detail, "tooManyResults");
}

static json_t *personen_van(const struct levering *levering, const struct vraag *vraag, const json_t *const *gevonden,
                            size_t aantal) {
  json_t *personen = json_array();
  for (size_t i = 0; i < aantal; i++) {
    struct levering een = *levering;
    een.persoon = gevonden[i];
    json_array_append_new(personen, persoon_leveren(&een, vraag_vorm(vraag)));
  }
  struct str type = vraag_type(vraag);
  return json_pack("{s:s%,s:o}", "type", type.ptr, type.len, "personen", personen);
}

static json_t *antwoord_op(struct arena *arena, const struct brp_bestand *bestand, dag_t vandaag, const json_t *body,
                           int *ret_status) {
  struct vraag vraag = {0};
  const json_t *gevonden[GEVONDEN_MAX] = {0};
  *ret_status = 400;
  if (!json_is_object(body))
    return probleem("Verzoek is geen geldige JSON.", S("De inhoud van het verzoek is geen JSON object."),
                    "paramsValidation");
  if (!vraag_lezen(arena, body, &vraag)) return probleem_van(arena, &vraag);
  size_t aantal = vraag_zoek(arena, &vraag, bestand, gevonden, GEVONDEN_MAX);
  if (aantal > vraag_maximum(&vraag)) return te_veel(arena, vraag_maximum(&vraag));
  *ret_status = 200;
  struct levering levering = {
      .arena = arena, .bestand = bestand, .vandaag = vandaag, .velden = vraag.velden, .aantal = vraag.velden_aantal};
  return personen_van(&levering, &vraag, gevonden, aantal);
}

bool brp_antwoord(struct arena *arena, const struct brp_bestand *bestand, dag_t vandaag, struct str body,
                  int *ret_status, struct buf *out) {
  json_t *vraag = json_read(body, BRP_VRAAG_MAX);
  json_t *antwoord = antwoord_op(arena, bestand, vandaag, vraag, ret_status);
  json_decref(vraag);
  return schrijf(antwoord, out);
}
