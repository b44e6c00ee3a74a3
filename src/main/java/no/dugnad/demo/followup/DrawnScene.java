package no.dugnad.demo.followup;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures for the demo's stories, drawn of a few forms: they show nobody and are nobody's. */
enum DrawnScene {
  FOLGEROBOTEN {
    @Override
    void draw(Graphics2D pen) {
      ground(pen, new Color(0xf6d9c2), new Color(0xd9a98a));
      box(pen, new Color(0x8c4a32), 120, 150, 300, 520, 12);
      dot(pen, new Color(0xf3c46b), 372, 420, 14);
      box(pen, new Color(0x3d5a73), 640, 330, 230, 260, 70);
      box(pen, new Color(0xdce8ee), 675, 375, 160, 80, 40);
      dot(pen, new Color(0x24384a), 715, 415, 15);
      dot(pen, new Color(0x24384a), 795, 415, 15);
      dot(pen, new Color(0x24384a), 690, 610, 42);
      dot(pen, new Color(0x24384a), 820, 610, 42);
      line(pen, new Color(0x3d5a73), 755, 330, 755, 270);
      dot(pen, new Color(0xd9583b), 755, 262, 16);
    }
  },
  NOKLER {
    @Override
    void draw(Graphics2D pen) {
      ground(pen, new Color(0xd5e6dd), new Color(0x93b9a5));
      pen.setStroke(new BasicStroke(26));
      pen.setColor(new Color(0x6a5b34));
      pen.draw(new Ellipse2D.Double(190, 190, 230, 230));
      for (int i = 0; i < 5; i++)
        line(pen, new Color(0xb9963f), 230 + i * 38, 400 - i * 4, 170 + i * 62, 640);
      box(pen, new Color(0x22313c), 700, 130, 270, 520, 46);
      box(pen, new Color(0xe9f3ee), 722, 180, 226, 410, 12);
      dot(pen, new Color(0x2c7a57), 835, 360, 66);
      box(pen, new Color(0xe9f3ee), 813, 345, 44, 60, 8);
      pen.setStroke(new BasicStroke(10));
      pen.draw(new Arc2D.Double(817, 318, 36, 52, 0, 180, Arc2D.OPEN));
    }
  },
  LEKSER {
    @Override
    void draw(Graphics2D pen) {
      ground(pen, new Color(0xf7e8bd), new Color(0xe0bb64));
      box(pen, new Color(0x7b5230), 140, 480, 920, 46, 10);
      box(pen, new Color(0x7b5230), 200, 520, 40, 170, 4);
      box(pen, new Color(0x7b5230), 960, 520, 40, 170, 4);
      box(pen, new Color(0xfdfaf0), 270, 405, 230, 74, 6);
      line(pen, new Color(0x9a8f73), 385, 408, 385, 478);
      dot(pen, new Color(0xb8743a), 690, 440, 46);
      dot(pen, new Color(0xd99a55), 690, 425, 30);
      box(pen, new Color(0xc9553d), 840, 390, 90, 90, 14);
      pen.setStroke(new BasicStroke(14));
      pen.setColor(new Color(0xc9553d));
      pen.draw(new Arc2D.Double(905, 405, 56, 52, -90, 180, Arc2D.OPEN));
    }
  },
  VARSEL {
    @Override
    void draw(Graphics2D pen) {
      ground(pen, new Color(0xcfe0ef), new Color(0x7fa6c9));
      for (int i = 0; i < 4; i++) house(pen, 90 + i * 270, i % 2 == 0);
      drop(pen, new Color(0x1f5f99), 600, 120, 90);
    }
  },
  VANNVAKTEN {
    @Override
    void draw(Graphics2D pen) {
      ground(pen, new Color(0xdfe7d3), new Color(0xa4b98a));
      for (int i = 0; i < 2; i++) {
        int x = 330 + i * 380;
        dot(pen, i == 0 ? new Color(0xc98f6b) : new Color(0x8d5a3c), x, 260, 84);
        box(pen, new Color(0xe3a21a), x - 120, 340, 240, 320, 90);
        box(pen, new Color(0xf6f1dd), x - 120, 450, 240, 34, 0);
        box(pen, new Color(0xd23f31), x - 92, 165, 184, 56, 50);
      }
      drop(pen, new Color(0x2f75ad), 1050, 420, 70);
    }
  };

  private static final int WIDTH = 1200;
  private static final int HEIGHT = 800;

  abstract void draw(Graphics2D pen);

  byte[] png() {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    draw(pen);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void ground(Graphics2D pen, Color sky, Color floor) {
    pen.setPaint(new GradientPaint(0, 0, sky, 0, HEIGHT, sky.brighter()));
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(floor);
    pen.fillRect(0, 650, WIDTH, HEIGHT - 650);
  }

  private static void box(
      Graphics2D pen, Color colour, int x, int y, int width, int height, int round) {
    pen.setColor(colour);
    pen.fill(new RoundRectangle2D.Double(x, y, width, height, round, round));
  }

  private static void dot(Graphics2D pen, Color colour, int x, int y, int radius) {
    pen.setColor(colour);
    pen.fill(new Ellipse2D.Double(x - radius, y - radius, 2.0 * radius, 2.0 * radius));
  }

  private static void line(Graphics2D pen, Color colour, int x, int y, int toX, int toY) {
    pen.setColor(colour);
    pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.drawLine(x, y, toX, toY);
  }

  private static void drop(Graphics2D pen, Color colour, int x, int y, int size) {
    var drop = new Path2D.Double();
    drop.moveTo(x, y);
    drop.curveTo(x + size, y + size, x + size, y + 2.2 * size, x, y + 2.2 * size);
    drop.curveTo(x - size, y + 2.2 * size, x - size, y + size, x, y);
    pen.setColor(colour);
    pen.fill(drop);
  }

  private static void house(Graphics2D pen, int x, boolean lit) {
    box(pen, new Color(0xf4efe6), x, 420, 210, 240, 4);
    var roof = new Path2D.Double();
    roof.moveTo(x - 20, 420);
    roof.lineTo(x + 105, 320);
    roof.lineTo(x + 230, 420);
    roof.closePath();
    pen.setColor(new Color(0xa5452f));
    pen.fill(roof);
    box(pen, lit ? new Color(0xf6c64b) : new Color(0x587a94), x + 40, 470, 56, 70, 4);
    box(pen, new Color(0x6b4a34), x + 125, 530, 54, 130, 4);
  }
}
