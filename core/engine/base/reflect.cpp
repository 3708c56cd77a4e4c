#include "core/engine/base/reflect.h"

namespace holdfast {

namespace {
bool isUpper(char c) { return c >= 'A' && c <= 'Z'; }
char lower(char c) { return isUpper(c) ? char(c - 'A' + 'a') : c; }
} // namespace

std::string snakeCase(std::string_view camel)
{
    std::string out;
    for (std::size_t i = 0; i < camel.size(); ++i) {
        const bool startsWord = isUpper(camel[i]) && i > 0
            && (!isUpper(camel[i - 1]) || (i + 1 < camel.size() && !isUpper(camel[i + 1])));
        if (startsWord && out.back() != '_')
            out += '_';
        out += lower(camel[i]);
    }
    return out;
}

} // namespace holdfast
