// Texts of the models in the language of the window.
#pragma once

#include <string>

#include <QString>

namespace holdfast::models {

// lupdate takes the namespace of the caller for the context: for functions of this namespace only.
QString tr(const char* source, const char* comment = nullptr, int n = -1);
// A word or title of the engine; as it is when word_list.cpp does not know it.
QString phrase(const std::string& english);

} // namespace holdfast::models
