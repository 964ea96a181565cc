#include "persoon_scherm.h"

struct formulier persoon_formulier_van(struct bezoek *bezoek, const struct persoon_vorm *vorm,
                                       struct persoon_formulier *beeld) {
  struct formulier form = formulier_van(bezoek, vorm->pad, vorm->velden, vorm->aantal, vorm->knop);
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)vorm->versie);
  form.terug = vorm->terug;
  if (!form.waarden) form.waarden = vorm->nu;
  if (bezoek->request->method != METHOD_POST) return form;
  if (bezoek->fault.class == FAULT_STALE) {
    beeld->verschillen = formulier_verschillen(bezoek, vorm->velden, vorm->aantal, vorm->nu);
    beeld->verschillen.wat = bezoek->fault.message;
    form.fault = NULL;
  } else {
    form.versie = formulier_waarde(bezoek, "versie");
  }
  return form;
}

bool opnieuw_tonen(struct bezoek *bezoek, bool (*tonen)(struct bezoek *bezoek)) {
  if (bezoek->fault.class != FAULT_STALE) return fout_op_formulier(bezoek) && tonen(bezoek);
  bezoek->response->status = 409;
  return tonen(bezoek);
}

bool gegevens_bekijken(struct bezoek *bezoek, struct persoon_gegevens_uit *ret_uit) {
  struct fault typed = bezoek->fault;
  fault_init(&bezoek->fault);
  if (!persoon_gegevens_inzien(&bezoek->werk, bezoek->request->param, ret_uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  return true;
}

struct persoon_vorm persoon_vorm_van(struct bezoek *bezoek, const struct persoon *persoon, const char *wat,
                                     const struct veld *velden, size_t aantal, const char *knop) {
  return (struct persoon_vorm){.pad = pad_van(bezoek, "persoon", persoon->publiek, wat),
                               .terug = pad_van(bezoek, "persoon", persoon->publiek, ""),
                               .velden = velden,
                               .aantal = aantal,
                               .knop = knop,
                               .versie = persoon->versie};
}
