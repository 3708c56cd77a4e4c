// A file of ISO 10303-21 being written: records with numbers, equal ones once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace holdfast::exports {

struct Part21Ref {
    int number = 0;              // 0: none, written as $
};

// One record's type and attributes, in order.
class Part21Record {
public:
    explicit Part21Record(std::string_view type) : m_text(std::string(type) + "(") {}

    Part21Record& text(std::string_view utf8);             // 'It''s \X2\4E2D\X0\'
    Part21Record& textOrNull(std::string_view utf8);       // $ for ""
    Part21Record& real(double value);
    Part21Record& whole(long value);
    Part21Record& word(std::string_view name);             // .ELEMENT.
    Part21Record& truth(bool value) { return word(value ? "T" : "F"); }
    Part21Record& ref(Part21Ref ref);
    Part21Record& refs(const std::vector<Part21Ref>& list);
    Part21Record& reals(const std::vector<double>& list);
    Part21Record& texts(const std::vector<std::string>& list);
    Part21Record& null(int times = 1);
    Part21Record& derived(int times = 1);                  // *
    // A value of a select type: IFCLABEL('A36').
    Part21Record& typed(const Part21Record& value);

    std::string closed() const { return m_text + ")"; }

private:
    Part21Record& add(std::string_view piece);

    std::string m_text;
    bool m_first = true;
};

struct Part21Header {
    std::string description, schema;                       // 'ViewDefinition [...]', 'IFC4'
    std::string name, time, author, organization;
};

class Part21File {
public:
    Part21Ref add(const Part21Record& record);
    // The one that is there already when an equal record was shared before.
    Part21Ref share(const Part21Record& record);
    std::string text(const Part21Header& header) const;

private:
    std::string m_data;
    int m_last = 0;
    std::unordered_map<std::string, int> m_shared;
};

// As Part 21 writes a string, quotes included: ASCII as it is, the rest as \X2\ and \X4\.
std::string part21Text(std::string_view utf8);

}  // namespace holdfast::exports
