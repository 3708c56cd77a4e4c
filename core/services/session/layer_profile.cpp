#include "core/services/session/layer_profile.h"

#include <QFile>

#include "core/engine/plan/layer_roles.h"
#include "core/services/exports/atomic_file.h"

namespace holdfast::session {

LayerProfile layerProfile(const building::DesignCriteria& criteria, const std::string& name)
{
    LayerProfile profile;
    profile.name = name;
    for (const building::Override& word : criteria.overrides)
        if (word.action == building::OverrideAction::MapLayer)
            profile.layers.push_back({word.target, word.value});
    return profile;
}

Outcome saveLayerProfile(const LayerProfile& profile, const std::string& path)
{
    return exports::writeAtomically(QString::fromStdString(path),
                                    QByteArray::fromStdString(toJson(profile).dump(1) + "\n"));
}

Result<LayerProfile> loadLayerProfile(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::ReadOnly))
        return Fault{file.exists() ? FaultCode::FileUnreadable : FaultCode::FileNotFound, path, {},
                     file.errorString().toStdString()};
    const auto json = parseJson(file.readAll().toStdString(), path);
    if (!json)
        return json.fault();
    auto profile = fromJson<LayerProfile>(*json, path);
    if (!profile)
        return profile.fault();
    if (profile->schema != LayerProfile().schema)
        return Fault{FaultCode::InvalidValue, path, "schema", "\"" + profile->schema + "\" is no layer profile"};
    for (std::size_t i = 0; i < profile->layers.size(); ++i) {
        const LayerRule& rule = profile->layers[i];
        const std::string place = "layers[" + std::to_string(i) + "]";
        if (rule.pattern.empty())
            return Fault{FaultCode::InvalidValue, path, place + ".pattern", "the pattern names no layer"};
        if (!plan::layerRoleNamed(rule.role))
            return Fault{FaultCode::InvalidValue, path, place + ".role", "\"" + rule.role + "\" is no role of a layer"};
    }
    return profile;
}

} // namespace holdfast::session
