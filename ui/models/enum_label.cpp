#include "ui/models/enum_label.h"

#include <map>

#include "ui/models/tr.h"

namespace holdfast::models {

QString enumLabel(const std::string& ofFile)
{
    static const std::map<std::string, const char*> editions = {{"asce7_16", "ASCE 7-16"},
                                                                {"asce7_22", "ASCE 7-22"},
                                                                {"sdpws_2015", "SDPWS-2015"},
                                                                {"sdpws_2021", "SDPWS-2021"},
                                                                {"nds_2018", "NDS-2018"},
                                                                {"nds_2024", "NDS-2024"},
                                                                {"aisc360_16", "AISC 360-16"},
                                                                {"aisc360_22", "AISC 360-22"},
                                                                {"asd", "ASD"},
                                                                {"lrfd", "LRFD"}};
    if (const auto found = editions.find(ofFile); found != editions.end())
        return QString::fromLatin1(found->second);
    QString words = QString::fromStdString(ofFile);
    words.replace(QLatin1Char('_'), QLatin1Char(' '));
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return phrase(words.toStdString());
}

} // namespace holdfast::models
