#include "ui/scene/glass_renderer.h"

#include <vtkObjectFactory.h>

namespace holdfast::scene {

vtkStandardNewMacro(GlassRenderer)

void GlassRenderer::DeviceRenderTranslucentPolygonalGeometry(vtkFrameBufferObjectBase*)
{
    UpdateTranslucentPolygonalGeometry();
}

} // namespace holdfast::scene
