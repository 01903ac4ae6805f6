#ifndef REPORT_TRACES_H
#define REPORT_TRACES_H

#include "report/entity.h"
#include "report/report.h"

/* What the frames of each sample are called, for those who show samples one by one. */
struct traces {
	struct entities entities;
	struct text *names; /* of the entities */
};

void traces_free(struct traces *t);

#endif
