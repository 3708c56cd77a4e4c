// Every scalar of the criteria as text and back.
#include <set>

#include "core/engine/building/criteria_leaves.h"
#include "ui/models/criteria_model.h"
#include "ui/models/enum_label.h"
#include "ui/models/text.h"
#include "ui/models/tr.h"

namespace holdfast::models {

namespace {

template<class T> struct IsOptional : std::false_type {};
template<class T> struct IsOptional<std::optional<T>> : std::true_type {};
template<class T> struct IsList : std::false_type {};
template<class T> struct IsList<std::vector<T>> : std::true_type {};
template<class T> constexpr bool kIsQuantity = detail::QuantityOf<T>::value && !IsOptional<T>::value
    && !IsList<T>::value;

QString numberText(double value) { return QString::number(value, 'g', 12); }

std::vector<std::pair<std::string, QString>> flagChoices()
{
    return {{"true", tr("yes")}, {"false", tr("no")}};
}

// Fills kind, value, unit and choices from the type.
class LeafText {
public:
    explicit LeafText(CriterionRow& row) : m_row(row) {}

    // False for what is edited elsewhere: places in plan.
    template<class T>
    bool take(const T& leaf)
    {
        if constexpr (IsOptional<T>::value) {
            m_row.mayBeEmpty = true;
            if (leaf)
                return take(*leaf);
            const bool known = take(typename T::value_type{});
            m_row.value.clear();
            return known;
        } else if constexpr (std::is_same_v<T, bool>) {
            m_row.kind = CriterionKind::Flag;
            m_row.choices = flagChoices();
            m_row.value = m_row.choices[leaf ? 0 : 1].second;
            return true;
        } else if constexpr (NamedEnum<T>) {
            m_row.kind = CriterionKind::Choice;
            for (const auto& [value, name] : enumNames(std::type_identity<T>{}))
                m_row.choices.emplace_back(snakeCase(name), enumLabel(snakeCase(name)));
            m_row.value = enumLabel(enumText(leaf));
            return true;
        } else if constexpr (kIsQuantity<T>) {
            m_row.kind = CriterionKind::Quantity;
            m_row.value = quantity(leaf);
            return true;
        } else if constexpr (std::is_arithmetic_v<T>) {
            m_row.kind = CriterionKind::Number;
            m_row.value = numberText(double(leaf));
            return true;
        } else if constexpr (std::is_same_v<T, std::string>) {
            m_row.value = text(leaf);
            return true;
        } else if constexpr (IsList<T>::value) {
            return takeList(leaf);
        } else {
            return false;
        }
    }

private:
    template<class T>
    bool takeList(const std::vector<T>& list)
    {
        QStringList texts;
        if constexpr (std::is_same_v<T, std::string>) {
            m_row.kind = CriterionKind::TextList;
            for (const T& entry : list)
                texts << text(entry);
        } else if constexpr (kIsQuantity<T>) {
            m_row.kind = CriterionKind::QuantityList;
            (void)quantity(T{});
            for (const T& entry : list)
                texts << quantity(entry);
        } else {
            return false;
        }
        m_row.value = texts.join(QStringLiteral(", "));
        return true;
    }

    template<int L, int F>
    QString quantity(Quantity<L, F> value)
    {
        const auto first = detail::unitSpellings(L, F).front();
        m_row.unit = std::string(first.suffix.substr(1));
        return numberText(value.value() / first.factor) + QLatin1Char(' ') + text(m_row.unit);
    }

    CriterionRow& m_row;
};

// "stories[0].floor_depth" -> group "Stories", label "1: floor depth".
void nameRow(CriterionRow& row)
{
    const auto spaced = [](std::string name) {
        for (char& c : name)
            c = c == '_' ? ' ' : c;
        return text(name);
    };
    const std::size_t dot = row.path.find('.');
    const std::string head = row.path.substr(0, dot), rest = dot == std::string::npos ? head : row.path.substr(dot + 1);
    const std::size_t open = head.find('[');
    QString group = spaced(head.substr(0, open));
    group[0] = group[0].toUpper();
    row.group = group;
    QString label;
    if (open != std::string::npos)
        label = QString::number(std::stoi(head.substr(open + 1)) + 1) + QStringLiteral(": ");
    for (std::size_t from = 0; from <= rest.size();) {       // "wall_lines[2].dead"
        const std::size_t to = std::min(rest.find('.', from), rest.size());
        const std::string part = rest.substr(from, to - from);
        const std::size_t bracket = part.find('[');
        label += spaced(part.substr(0, bracket));
        if (bracket != std::string::npos)
            label += QLatin1Char(' ') + QString::number(std::stoi(part.substr(bracket + 1)) + 1);
        if (to < rest.size())
            label += QStringLiteral(": ");
        from = to + 1;
    }
    row.label = label;
}

} // namespace

std::vector<CriterionRow> criterionRows(const building::DesignCriteria& criteria)
{
    const std::set<std::string> confirmed(criteria.confirmed.begin(), criteria.confirmed.end());
    std::vector<CriterionRow> rows;
    building::eachLeaf(criteria, "", [&](const std::string& path, const auto& leaf) {
        if (path == "confirmed" || path.starts_with("overrides"))
            return;
        CriterionRow row;
        row.path = path;
        if (!LeafText(row).take(leaf))
            return;
        nameRow(row);
        const std::string key = building::withoutPositions(path);
        if (const building::CriterionFacts* facts = building::factsOf(key)) {
            row.description = text(std::string(facts->description));
            row.source = text(std::string(facts->reference));
            row.isVerified = facts->verified;
            row.isAssumed = facts->assumable && !confirmed.contains(path) && !confirmed.contains(key);
        }
        rows.push_back(std::move(row));
    });
    return rows;
}

building::CriterionChange changeOf(const CriterionRow& row, const QString& typed)
{
    const QString value = typed.trimmed();
    const auto withUnit = [&](const QString& one) {
        bool isBare = false;
        one.toDouble(&isBare);
        return Json((isBare ? one + QLatin1Char(' ') + text(row.unit) : one).toStdString());
    };
    if (value.isEmpty() && row.mayBeEmpty)
        return {row.path, nullptr};
    switch (row.kind) {
    case CriterionKind::Flag:
    case CriterionKind::Choice:
        for (const auto& [ofFile, ofScreen] : row.choices)
            if (ofScreen == value || text(ofFile) == value)
                return {row.path, row.kind == CriterionKind::Flag ? Json(ofFile == "true") : Json(ofFile)};
        break;
    case CriterionKind::Number: {
        bool good = false;
        const double number = value.toDouble(&good);
        if (good)
            return {row.path, number};
        break;
    }
    case CriterionKind::Quantity: return {row.path, withUnit(value)};
    case CriterionKind::QuantityList: {
        Json list = Json::array();
        for (const QString& one : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
            list.push_back(withUnit(one.trimmed()));
        return {row.path, std::move(list)};
    }
    case CriterionKind::Text:
    case CriterionKind::TextList: break;
    }
    return {row.path, value.toStdString()};
}

} // namespace holdfast::models
