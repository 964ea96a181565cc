#include "render/ics.h"

#include <libical/ical.h>

#include "base/arena.h"

static struct icaltimetype in_utc(moment_t moment) {
  return icaltime_from_timet_with_zone((time_t)(moment / 1000), 0, icaltimezone_get_utc_timezone());
}

static icalcomponent *event_of(struct arena *arena, const struct afspraak *a, struct str hier) {
  bool cancelled = a->stand == AFSPRAAK_AFGEZEGD;
  const char *uid = str_c(arena, str_format(arena, "%.*s@schakel", STR_ARG(a->publiek)));
  const char *link = str_c(arena, str_format(arena, "%.*s/afspraak/%.*s", STR_ARG(hier), STR_ARG(a->publiek)));
  icalcomponent *event = icalcomponent_vanew(
      ICAL_VEVENT_COMPONENT, icalproperty_new_uid(uid), icalproperty_new_dtstamp(in_utc(a->gewijzigd_op)),
      icalproperty_new_dtstart(in_utc(a->begint)), icalproperty_new_dtend(in_utc(a->eindigt)),
      icalproperty_new_sequence((int)a->volgnummer),
      icalproperty_new_summary(str_c(arena, keuze_label(afspraaksoorten, (int)a->soort))),
      icalproperty_new_status(cancelled ? ICAL_STATUS_CANCELLED : ICAL_STATUS_CONFIRMED),
      icalproperty_new_class(ICAL_CLASS_PRIVATE), icalproperty_new_url(link), (void *)0);
  if (event && a->soort == AFSPRAAK_KANTOOR && a->waar.len)
    icalcomponent_add_property(event, icalproperty_new_location(str_c(arena, a->waar)));
  return event;
}

bool ics_schrijven(struct buf *out, const struct afspraak *afspraken, size_t aantal, struct str hier) {
  icalcomponent *calendar = icalcomponent_vanew(ICAL_VCALENDAR_COMPONENT, icalproperty_new_version("2.0"),
                                                icalproperty_new_prodid("-//Schakel//Schakel//NL"),
                                                icalproperty_new_method(ICAL_METHOD_PUBLISH), (void *)0);
  if (!calendar) return false;
  for (size_t i = 0; i < aantal; i++) icalcomponent_add_component(calendar, event_of(out->arena, &afspraken[i], hier));
  char *text = icalcomponent_as_ical_string_r(calendar);
  if (text) buf_add(out, str_of(text));
  icalmemory_free_buffer(text);
  icalcomponent_free(calendar);
  return text != NULL;
}
