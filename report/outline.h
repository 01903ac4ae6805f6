#ifndef REPORT_OUTLINE_H
#define REPORT_OUTLINE_H

#include "report/report.h"

/* Makes r->profile one that may be changed: it is r->filtered then. */
int report_own(struct report *r, struct error *err);

report_build build_profile; /* profile, with what noinlines leaves of it */
report_build build_saved;   /* and with all_frames without what says which frames to drop */

#endif
