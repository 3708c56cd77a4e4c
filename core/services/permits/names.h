// Names of people and firms and licence numbers as two writings of them are compared.
#pragma once

#include <string>
#include <string_view>

namespace holdfast::permits {

// "Smith, John A." and "JOHN A SMITH" -> "A JOHN SMITH": words in capitals, in order. Initials stay: they tell people
// apart.
std::string personKey(std::string_view name);
// "Fictional Builders, Inc." and "FICTIONAL BUILDERS INCORPORATED" -> "FICTIONAL BUILDERS": without the legal form.
std::string businessKey(std::string_view name);
// "0999-999" -> "999999"; "" for what is no number at all.
std::string licenseKey(std::string_view text);

// 0..1: the share of three-letter pieces that two keys have in common (Jaccard).
double alike(std::string_view a, std::string_view b);
inline constexpr double kAlike = 0.75;   // from here on two spellings may be the same name (requirement 2-41)

} // namespace holdfast::permits
