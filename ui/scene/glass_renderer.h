// Draws glass parts by plain blending. VTK's own order-independent pass overflows where many walls stand
// behind each other (seen with 9.1 on Mesa), and peeling draws the glass once more for every layer.
#pragma once

#include <vtkOpenGLRenderer.h>

namespace holdfast::scene {

class GlassRenderer final : public vtkOpenGLRenderer {
public:
    static GlassRenderer* New();
    vtkTypeMacro(GlassRenderer, vtkOpenGLRenderer)

protected:
    GlassRenderer() = default;
    void DeviceRenderTranslucentPolygonalGeometry(vtkFrameBufferObjectBase* target = nullptr) override;
};

} // namespace holdfast::scene
