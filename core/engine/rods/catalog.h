// Hardware and material tables as data (resources/catalogs/*.json): each row says its source, edition and
// whether somebody has verified it. The engine never has such a number in code.
#pragma once

#include <string>
#include <vector>

#include "core/engine/base/json.h"
#include "core/engine/base/quantity.h"
#include "core/engine/base/reflect.h"
#include "core/engine/base/result.h"

namespace holdfast::rods {

struct RodSize {                 // UNC threads
    Length diameter;
    double threadsPerInch = 0;
    LineLoad weight;             // lb per length
    std::string source;
    bool verified = false;
    double price = 0;            // $ a foot; 0: not known
};
HOLDFAST_FIELDS(RodSize, diameter, threadsPerInch, weight, source, verified, price)
HOLDFAST_REQUIRED(RodSize, diameter, threadsPerInch, weight, source)

struct RodGrade {
    std::string id;              // "A36", "A193-B7"
    Stress yield, ultimate;
    Length minDiameter, maxDiameter;  // range these strengths hold for
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(RodGrade, id, yield, ultimate, minDiameter, maxDiameter, source, verified)
HOLDFAST_REQUIRED(RodGrade, id, yield, ultimate, minDiameter, maxDiameter, source)

struct PlateModel {
    std::string model, manufacturer;
    Length width, length, thickness;   // width across the wall, length along it
    Length maxRod;
    Stress yield;
    std::string source;
    bool verified = false;
    double price = 0;            // $ each, here and below; 0: not known
};
HOLDFAST_FIELDS(PlateModel, model, manufacturer, width, length, thickness, maxRod, yield, source, verified, price)
HOLDFAST_REQUIRED(PlateModel, model, manufacturer, width, length, thickness, maxRod, yield, source)

struct DeviceModel {
    std::string model, manufacturer;
    Length minRod, maxRod;
    Force allowable;             // ASD
    Length seating, elastic;     // Delta_R, Delta_A at the allowable load
    Length travel;               // 0: unlimited (ratchet)
    Length height, width;
    std::string source;
    bool verified = false;
    double price = 0;
};
HOLDFAST_FIELDS(DeviceModel, model, manufacturer, minRod, maxRod, allowable, seating, elastic, travel, height, width,
                source, verified, price)
HOLDFAST_REQUIRED(DeviceModel, model, manufacturer, minRod, maxRod, allowable, seating, elastic, travel,
                  height, width, source)

struct CouplerModel {
    std::string model;
    Length lower, upper;         // rod diameters
    Length length, outer;
    std::string source;
    bool verified = false;
    double price = 0;
};
HOLDFAST_FIELDS(CouplerModel, model, lower, upper, length, outer, source, verified, price)
HOLDFAST_REQUIRED(CouplerModel, model, lower, upper, length, outer, source)

struct LumberGrade {             // reference design values, NDS Supplement
    std::string species, grade;  // species as building::Species spelled in snake_case
    Stress bending, tension, shear, compressionPerp, compression, modulus, modulusMin;
    double specificGravity = 0;
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(LumberGrade, species, grade, bending, tension, shear, compressionPerp, compression, modulus,
                modulusMin, specificGravity, source, verified)
HOLDFAST_REQUIRED(LumberGrade, species, grade, bending, tension, shear, compressionPerp, compression,
                  modulus, modulusMin, specificGravity, source)

struct SheathingRow {            // SDPWS Table 4.3A, one panel and nail; lists by edge spacing 6, 4, 3, 2 in
    std::string panel;           // "STR1 15/32", "SHEATH 7/16"
    std::string nail;            // "8d", "10d"
    std::vector<LineLoad> seismic, wind;   // nominal, 2015
    std::vector<LineLoad> gaOsb, gaPly;    // apparent stiffness G_a
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(SheathingRow, panel, nail, seismic, wind, gaOsb, gaPly, source, verified)
HOLDFAST_REQUIRED(SheathingRow, panel, nail, seismic, wind, gaOsb, gaPly, source)

struct GypsumRow {               // SDPWS Table 4.3C, one construction; no Table 4.3A row
    std::string board;           // "GWB 1/2", "GWB 5/8"
    Length edgeSpacing;
    LineLoad seismic, wind;      // nominal
    LineLoad ga;
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(GypsumRow, board, edgeSpacing, seismic, wind, ga, source, verified)
HOLDFAST_REQUIRED(GypsumRow, board, edgeSpacing, seismic, wind, ga, source)

struct HoldownModel {            // discrete hold-downs, for what schedules name; not part of a rod run
    std::string model, manufacturer;
    Force allowable;             // ASD
    Length deflection;           // at the allowable load
    Length anchorDiameter;
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(HoldownModel, model, manufacturer, allowable, deflection, anchorDiameter, source, verified)
HOLDFAST_REQUIRED(HoldownModel, model, manufacturer, allowable, source)

struct AnchorModel {             // cast-in anchors a run may use
    std::string model, manufacturer;
    Length diameter, embedment;  // 0: any rod of the catalogue; 0: the embedment of the criteria
    Length headSide;             // square washer or equivalent head
    std::string grade;           // catalogue id of the grade; empty: any the criteria allow
    std::string source;
    bool verified = false;
    double price = 0;
};
HOLDFAST_FIELDS(AnchorModel, model, manufacturer, diameter, embedment, headSide, grade, source, verified, price)
HOLDFAST_REQUIRED(AnchorModel, model, manufacturer, diameter, headSide, grade, source)

struct ShrinkageRow {            // per 1 % of moisture, across the grain, 6 to 14 % moisture content
    std::string species;         // "douglas_fir_coast" ...
    double radial = 0, tangential = 0;
    std::string source;
    bool verified = false;
};
HOLDFAST_FIELDS(ShrinkageRow, species, radial, tangential, source, verified)
HOLDFAST_REQUIRED(ShrinkageRow, species, radial, tangential, source)

struct Catalogs {
    std::string edition;
    std::vector<RodSize> rods;
    std::vector<RodGrade> grades;
    std::vector<PlateModel> plates;
    std::vector<DeviceModel> devices;
    std::vector<CouplerModel> couplers;
    std::vector<LumberGrade> lumber;
    std::vector<SheathingRow> sheathing;
    std::vector<GypsumRow> gypsum = {};
    std::vector<HoldownModel> holdowns = {};
    std::vector<AnchorModel> anchors = {};
    std::vector<ShrinkageRow> shrinkage = {};
};
HOLDFAST_FIELDS(Catalogs, edition, rods, grades, plates, devices, couplers, lumber, sheathing, gypsum, holdowns,
                anchors, shrinkage)
HOLDFAST_REQUIRED(Catalogs, edition, rods, grades, plates, devices, couplers, lumber, sheathing)

// Parses and checks one catalogue document (all sections in one JSON object): positive sizes, ascending rods,
// no duplicates. `file` labels faults.
Result<Catalogs> catalogsFromJson(const std::string& text, const std::string& file);

// Sections that `given` does not have because it is older than they are (gypsum, hold-downs, anchors, shrinkage), taken
// from `shipped`; the edition then names them and where they come from.
Catalogs completedBy(Catalogs given, const Catalogs& shipped);

} // namespace holdfast::rods
