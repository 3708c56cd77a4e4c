#include "core/engine/ifc/classes.h"

#include <algorithm>
#include <iterator>

namespace holdfast::ifc {

namespace {

using enum ElementUse;

constexpr ElementClass kClasses[] = {
    {"IFCWALL", "IfcWall", Wall},
    {"IFCWALLSTANDARDCASE", "IfcWallStandardCase", Wall},
    {"IFCWALLELEMENTEDCASE", "IfcWallElementedCase", Wall},
    {"IFCBEAM", "IfcBeam", Shape},
    {"IFCBEAMSTANDARDCASE", "IfcBeamStandardCase", Shape},
    {"IFCCOLUMN", "IfcColumn", Shape},
    {"IFCCOLUMNSTANDARDCASE", "IfcColumnStandardCase", Shape},
    {"IFCMEMBER", "IfcMember", Shape},
    {"IFCMEMBERSTANDARDCASE", "IfcMemberStandardCase", Shape},
    {"IFCPLATE", "IfcPlate", Shape},
    {"IFCPLATESTANDARDCASE", "IfcPlateStandardCase", Shape},
    {"IFCSLAB", "IfcSlab", Shape},
    {"IFCSLABSTANDARDCASE", "IfcSlabStandardCase", Shape},
    {"IFCSLABELEMENTEDCASE", "IfcSlabElementedCase", Shape},
    {"IFCROOF", "IfcRoof", Shape},
    {"IFCFOOTING", "IfcFooting", Shape},
    {"IFCPILE", "IfcPile", Shape},
    {"IFCBUILDINGELEMENTPROXY", "IfcBuildingElementProxy", Shape},
    {"IFCBUILDINGELEMENTPART", "IfcBuildingElementPart", Shape},
    {"IFCTENDON", "IfcTendon", Shape},
    {"IFCREINFORCINGBAR", "IfcReinforcingBar", Words},
    {"IFCREINFORCINGMESH", "IfcReinforcingMesh", Words},
    {"IFCMECHANICALFASTENER", "IfcMechanicalFastener", Shape},
    {"IFCFASTENER", "IfcFastener", Words},
    {"IFCDISCRETEACCESSORY", "IfcDiscreteAccessory", Shape},
    {"IFCFLOWSEGMENT", "IfcFlowSegment", Shape},
    {"IFCFLOWFITTING", "IfcFlowFitting", Shape},
    {"IFCFLOWTERMINAL", "IfcFlowTerminal", Shape},
    {"IFCFLOWCONTROLLER", "IfcFlowController", Shape},
    {"IFCFLOWMOVINGDEVICE", "IfcFlowMovingDevice", Shape},
    {"IFCFLOWSTORAGEDEVICE", "IfcFlowStorageDevice", Shape},
    {"IFCFLOWTREATMENTDEVICE", "IfcFlowTreatmentDevice", Shape},
    {"IFCENERGYCONVERSIONDEVICE", "IfcEnergyConversionDevice", Shape},
    {"IFCDISTRIBUTIONELEMENT", "IfcDistributionElement", Shape},
    {"IFCDISTRIBUTIONFLOWELEMENT", "IfcDistributionFlowElement", Shape},
    {"IFCDISTRIBUTIONCONTROLELEMENT", "IfcDistributionControlElement", Shape},
    {"IFCDISTRIBUTIONCHAMBERELEMENT", "IfcDistributionChamberElement", Shape},
    {"IFCDUCTSEGMENT", "IfcDuctSegment", Shape},
    {"IFCDUCTFITTING", "IfcDuctFitting", Shape},
    {"IFCDUCTSILENCER", "IfcDuctSilencer", Shape},
    {"IFCPIPESEGMENT", "IfcPipeSegment", Shape},
    {"IFCPIPEFITTING", "IfcPipeFitting", Shape},
    {"IFCCABLECARRIERSEGMENT", "IfcCableCarrierSegment", Shape},
    {"IFCCABLECARRIERFITTING", "IfcCableCarrierFitting", Shape},
    {"IFCCABLESEGMENT", "IfcCableSegment", Shape},
    {"IFCCABLEFITTING", "IfcCableFitting", Shape},
    {"IFCFIRESUPPRESSIONTERMINAL", "IfcFireSuppressionTerminal", Shape},
    {"IFCAIRTERMINAL", "IfcAirTerminal", Shape},
    {"IFCAIRTERMINALBOX", "IfcAirTerminalBox", Shape},
    {"IFCDAMPER", "IfcDamper", Shape},
    {"IFCVALVE", "IfcValve", Shape},
    {"IFCFAN", "IfcFan", Shape},
    {"IFCPUMP", "IfcPump", Shape},
    {"IFCTANK", "IfcTank", Shape},
    {"IFCCOIL", "IfcCoil", Shape},
    {"IFCBOILER", "IfcBoiler", Shape},
    {"IFCFILTER", "IfcFilter", Shape},
    {"IFCUNITARYEQUIPMENT", "IfcUnitaryEquipment", Shape},
    {"IFCSPACEHEATER", "IfcSpaceHeater", Shape},
    {"IFCSANITARYTERMINAL", "IfcSanitaryTerminal", Shape},
    {"IFCWASTETERMINAL", "IfcWasteTerminal", Shape},
    {"IFCLIGHTFIXTURE", "IfcLightFixture", Shape},
    {"IFCOUTLET", "IfcOutlet", Shape},
    {"IFCJUNCTIONBOX", "IfcJunctionBox", Shape},
    {"IFCELECTRICDISTRIBUTIONBOARD", "IfcElectricDistributionBoard", Shape},
    {"IFCOPENINGELEMENT", "IfcOpeningElement", Words},
    {"IFCOPENINGSTANDARDCASE", "IfcOpeningStandardCase", Words},
    {"IFCDOOR", "IfcDoor", Words},
    {"IFCDOORSTANDARDCASE", "IfcDoorStandardCase", Words},
    {"IFCWINDOW", "IfcWindow", Words},
    {"IFCWINDOWSTANDARDCASE", "IfcWindowStandardCase", Words},
    {"IFCCURTAINWALL", "IfcCurtainWall", Words},
    {"IFCSTAIR", "IfcStair", Words},
    {"IFCSTAIRFLIGHT", "IfcStairFlight", Words},
    {"IFCRAMP", "IfcRamp", Words},
    {"IFCRAMPFLIGHT", "IfcRampFlight", Words},
    {"IFCRAILING", "IfcRailing", Words},
    {"IFCCOVERING", "IfcCovering", Words},
    {"IFCCHIMNEY", "IfcChimney", Words},
    {"IFCSHADINGDEVICE", "IfcShadingDevice", Words},
    {"IFCFURNISHINGELEMENT", "IfcFurnishingElement", Words},
    {"IFCFURNITURE", "IfcFurniture", Words},
    {"IFCSYSTEMFURNITUREELEMENT", "IfcSystemFurnitureElement", Words},
    {"IFCTRANSPORTELEMENT", "IfcTransportElement", Words},
    {"IFCELEMENTASSEMBLY", "IfcElementAssembly", Words},
};

// Types of occurrences above, and words of names that are run together in the file.
constexpr std::string_view kTypes[] = {
    "IfcWallType", "IfcBeamType", "IfcColumnType", "IfcMemberType", "IfcPlateType", "IfcSlabType",
    "IfcBuildingElementProxyType", "IfcDuctSegmentType", "IfcDuctFittingType", "IfcDuctSilencerType",
    "IfcPipeSegmentType", "IfcPipeFittingType", "IfcCableCarrierSegmentType", "IfcCableCarrierFittingType",
    "IfcCableSegmentType", "IfcCableFittingType", "IfcFireSuppressionTerminalType", "IfcAirTerminalType",
    "IfcAirTerminalBoxType", "IfcDamperType", "IfcValveType", "IfcFanType", "IfcPumpType", "IfcTankType",
    "IfcUnitaryEquipmentType", "IfcSanitaryTerminalType", "IfcWasteTerminalType", "IfcLightFixtureType",
    "IfcDoorType", "IfcWindowType", "IfcDoorStyle", "IfcWindowStyle", "IfcFurnitureType", "IfcRailingType",
    "IfcStairFlightType", "IfcMechanicalFastenerType", "IfcDiscreteAccessoryType", "IfcTypeProduct",
};

constexpr std::string_view kNoElements[] = {
    "IFCSITE", "IFCBUILDING", "IFCBUILDINGSTOREY", "IFCSPACE", "IFCSPATIALZONE", "IFCEXTERNALSPATIALELEMENT",
    "IFCGRID", "IFCANNOTATION", "IFCVIRTUALELEMENT", "IFCPROXY", "IFCPORT", "IFCDISTRIBUTIONPORT",
    "IFCSTRUCTURALCURVEMEMBER", "IFCSTRUCTURALSURFACEMEMBER", "IFCSTRUCTURALPOINTCONNECTION",
    "IFCSTRUCTURALCURVECONNECTION", "IFCSTRUCTURALPOINTACTION", "IFCSTRUCTURALLINEARACTION",
    "IFCGEOGRAPHICELEMENT", "IFCCIVILELEMENT", "IFCALIGNMENT", "IFCREFERENT",
};

bool sameLetters(std::string_view name, std::string_view keyword)
{
    return std::ranges::equal(name, keyword, [](char a, char b) {
        return (a >= 'a' && a <= 'z' ? char(a - 'a' + 'A') : a) == b;
    });
}

} // namespace

const ElementClass* elementClass(std::string_view keyword)
{
    const auto* known = std::ranges::find(kClasses, keyword, &ElementClass::keyword);
    return known == std::end(kClasses) ? nullptr : known;
}

std::string className(std::string_view keyword)
{
    if (const ElementClass* known = elementClass(keyword))
        return std::string(known->name);
    const auto* type = std::ranges::find_if(kTypes, [&](std::string_view t) { return sameLetters(t, keyword); });
    if (type != std::end(kTypes))
        return std::string(*type);
    std::string name(keyword);
    for (std::size_t i = 1; i < name.size(); ++i)
        if (i != 3 && name[i] >= 'A' && name[i] <= 'Z')
            name[i] = char(name[i] - 'A' + 'a');
    return name;
}

bool isNoElement(std::string_view keyword) { return std::ranges::find(kNoElements, keyword) != std::end(kNoElements); }

} // namespace holdfast::ifc
