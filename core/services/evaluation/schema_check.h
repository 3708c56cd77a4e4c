// An answer against the form it must have: JSON by its schema, tools by their parameters.
#pragma once

#include "core/services/evaluation/verdict.h"

namespace holdfast::evaluation {

// What breaks the schema: kind ("schema.required") and words with the place ("findings[2].value is missing"). Known
// words of JSON Schema: type, properties, required, additionalProperties (false), items, enum, const, minimum, maximum,
// minItems, maxItems, minLength, maxLength. A word that is not known is itself a complaint: an unchecked rule
// would be a silent one.
std::vector<Complaint> schemaViolations(const Json& value, const Json& schema);

// Nothing to check without a schema and tools. An answer that is no JSON where a schema asks for it scores 0; each
// violation takes a quarter.
std::optional<Score> checkForm(const Item& item, const Answer& answer, const Policy& policy);

} // namespace holdfast::evaluation
