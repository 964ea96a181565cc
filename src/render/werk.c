#include "render/werk.h"

#include "base/arena.h"

struct str werkpost_pad(struct arena *arena, const struct werkpost *post) {
  static const struct {
    const char *voor, *na;
    bool huishouden; /* it is done on a page of the household */
  } wegen[POST_SOORTEN] = {
      [POST_TERMIJN] = {"huishouden", "", true},
      [POST_AFSPRAAK] = {"huishouden", "/plan", true},
      [POST_AFSPRAAK_VAN] = {"huishouden", "/plan", true},
      [POST_EVALUATIE] = {"plan", "/evalueren", false},
      [POST_WACHTCONTACT] = {"wachtlijst", "", false},
      [POST_ZONDER_EVALUATIE] = {"huishouden", "/plan", true},
      [POST_TERUGBELLEN] = {"terugbellen", "", false},
      [POST_SIGNAAL] = {"signaal", "", false},
      [POST_ADVIES] = {"advies", "", false},
      [POST_SPOEDBESLUIT] = {"spoed", "", false},
      [POST_BREED] = {"huishouden", "", true},
      [POST_NAZORG] = {"nazorg", "", false},
      [POST_KANT] = {"huishouden", "", true},
      [POST_HULP_KIJKEN] = {"toewijzing", "", false},
      [POST_HULP_EINDE] = {"toewijzing", "", false},
      [POST_GESCHIL] = {"geschil", "", false},
      [POST_INBRENG] = {"inbreng", "", false},
      [POST_KLOKSTAP] = {"klokstap", "", false},
      [POST_TEKENEN] = {"besluit", "", false},
      [POST_STEM] = {"toestemming", "", false},
      [POST_GESTOPT] = {"deling", "", false},
      [POST_VERBORGEN] = {"verberging", "", false},
      [POST_INFORMEREN] = {"informeren", "", false},
      [POST_VERZOEK] = {"besluit", "", false},
      [POST_NOOD] = {"noodtoegang", "", false},
      [POST_PARTNER] = {"huishouden", "/partners", true},
  };
  struct str id = wegen[post->soort].huishouden ? post->huishouden : post->publiek;
  return str_format(arena, "/%s/%.*s%s", wegen[post->soort].voor, STR_ARG(id), wegen[post->soort].na);
}
