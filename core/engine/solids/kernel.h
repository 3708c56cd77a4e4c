// Kernel side of Solid; only for this folder's own sources.
#pragma once

#include <Standard_Failure.hxx>
#include <TopoDS_Shape.hxx>

#include "core/engine/solids/solid.h"

namespace holdfast::solids {

struct Solid::Shape {
    TopoDS_Shape kernel;
};

// The kernel throws for what it cannot do; nothing it throws leaves this folder.
template<class Work>
auto guarded(const std::string& subject, Work&& work) -> decltype(work())
{
    try {
        return work();
    } catch (const Standard_Failure& failure) {
        const char* words = failure.GetMessageString();
        return Fault{FaultCode::External, {}, subject,
                     std::string("the modelling kernel refused: ") + (words && *words ? words : "no reason given")};
    }
}

// A mesh that is not closed becomes a surface.
Result<TopoDS_Shape> kernelShape(const PartShape& shape);
bool isSolid(const TopoDS_Shape& shape);

} // namespace holdfast::solids
